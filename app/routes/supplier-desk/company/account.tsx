import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AccountPage } from '#app/features/supplier-desk/company/account/account-page.tsx';
import { postAccount } from '#app/features/supplier-desk/company/account/account.server.ts';
import { accountMessages } from '#app/features/supplier-desk/company/account/messages.ts';
import { accountAction, accountLoader } from '#app/platform/http/wrappers.server.ts';

export const loader = accountLoader({}, ({ ctx }) => {
  const { account, isProven } = ctx.atDesk;
  const { email, name, locale, hasPassword } = account;
  return { locale: ctx.locale, account: { email, name, locale, hasPassword }, isProven, title: ctx.t(accountMessages).title };
});

export const action = accountAction({}, async ({ ctx, request }) => postAccount(ctx, await request.formData()));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }, { name: 'robots', content: 'noindex' }];

export default function Account() {
  const page = useLoaderData<typeof loader>();
  return <AccountPage {...page} lastResult={useActionData<typeof action>()?.lastResult} />;
}
