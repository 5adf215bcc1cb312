import { useLoaderData } from '@remix-run/react';
import { IssuersPage } from '#app/features/verification/issuers/issuers-page.tsx';
import { loadIssuers } from '#app/features/verification/issuers/load-issuers.server.ts';
import { issuerMessages } from '#app/features/verification/issuers/messages.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { memberLoader } from '#app/platform/http/wrappers.server.ts';

export const loader = memberLoader({ can: 'verification:write' }, async ({ ctx }) => ({
  title: ctx.t(issuerMessages).title,
  home: `/o/${ctx.organisation.slug}`,
  issuers: await loadIssuers(ctx),
}));

export const meta = pageTitle;

export default function Issuers() {
  const { issuers, home } = useLoaderData<typeof loader>();
  return <IssuersPage issuers={issuers} home={home} />;
}
