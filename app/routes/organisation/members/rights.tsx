import { useLoaderData } from '@remix-run/react';
import { loadRights } from '#app/features/members/rights/load-rights.server.ts';
import { rightsMessages } from '#app/features/members/rights/messages.ts';
import { RightsPage } from '#app/features/members/rights/rights-page.tsx';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { memberLoader } from '#app/platform/http/wrappers.server.ts';

export const loader = memberLoader({ can: 'member:read' }, async ({ ctx }) => ({
  title: ctx.t(rightsMessages).title,
  membersPath: `/o/${ctx.organisation.slug}/members`,
  rights: await loadRights(ctx),
}));

export const meta = pageTitle;

export default function RightsRoute() {
  return <RightsPage {...useLoaderData<typeof loader>()} />;
}
