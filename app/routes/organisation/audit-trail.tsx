import { useLoaderData } from '@remix-run/react';
import { loadTrail } from '#app/features/audit-trail/trail/load-trail.server.ts';
import { trailMessages } from '#app/features/audit-trail/trail/messages.ts';
import { TrailPage } from '#app/features/audit-trail/trail/trail-page.tsx';
import { trailSearch } from '#app/features/audit-trail/trail/trail-search.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { memberLoader } from '#app/platform/http/wrappers.server.ts';

export const loader = memberLoader({ can: 'audit:read', search: trailSearch }, async ({ ctx, search }) => ({
  title: ctx.t(trailMessages).title,
  home: `/o/${ctx.organisation.slug}`,
  trail: await loadTrail(ctx, search),
}));

export const meta = pageTitle;

export default function AuditTrail() {
  const { trail, home } = useLoaderData<typeof loader>();
  return <TrailPage trail={trail} home={home} />;
}
