import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { AccountPage } from '#app/features/supplier-desk/company/account/account-page.tsx';
import { postAccount } from '#app/features/supplier-desk/company/account/account.server.ts';
import { accountMessages } from '#app/features/supplier-desk/company/account/messages.ts';
import { loadLeaving } from '#app/features/supplier-desk/company/leave/load-leaving.server.ts';
import { codeMinutes } from '#app/platform/desk/code-life.ts';
import { waitsForCode } from '#app/platform/desk/desk-code.server.ts';
import { accountAction, accountLoader } from '#app/platform/http/wrappers.server.ts';

const search = z.object({ step: z.enum(['delete']).optional().catch(undefined) });

export const loader = accountLoader({ search }, async ({ ctx, search: { step }, request }) => {
  const { account, isProven } = ctx.atDesk;
  const { email, name, locale, hasPassword } = account;
  return { locale: ctx.locale, account: { email, name, locale, hasPassword }, isProven, deletion: { leaving: isProven ? await loadLeaving(ctx.db, ctx.atDesk.companies) : [], isAsked: step === 'delete' && waitsForCode(ctx.http, request), minutes: codeMinutes }, title: ctx.t(accountMessages).title };
});

export const action = accountAction({}, ({ ctx, request }) => postAccount(ctx, request));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }, { name: 'robots', content: 'noindex' }];

export default function Account() {
  const page = useLoaderData<typeof loader>();
  return <AccountPage {...page} lastResult={useActionData<typeof action>()?.lastResult} />;
}
