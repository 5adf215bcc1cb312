import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { loadMails, mailSearch } from '#app/features/mails/load-mails.server.ts';
import { MailsPage } from '#app/features/mails/mails-page.tsx';
import { mailMessages } from '#app/features/mails/messages.ts';
import { memberLoader } from '#app/platform/http/wrappers.server.ts';

export const loader = memberLoader({ can: 'mail:read', search: mailSearch }, async ({ ctx, search }) => ({
  title: ctx.t(mailMessages).title,
  home: `/o/${ctx.organisation.slug}`,
  page: await loadMails(ctx, search),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }];

export default function Mails() {
  const { home, page } = useLoaderData<typeof loader>();
  return <MailsPage home={home} page={page} />;
}
