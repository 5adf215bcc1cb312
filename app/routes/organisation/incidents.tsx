import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { IncidentsPage } from '#app/features/incidents/list/incidents-page.tsx';
import { loadIncidents } from '#app/features/incidents/list/load-incidents.server.ts';
import { incidentMessages } from '#app/features/incidents/messages.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { memberLoader } from '#app/platform/http/wrappers.server.ts';

const search = z.object({ before: z.string().nullable().catch(null).default(null) });

export const loader = memberLoader({ can: 'incident:read', search }, async ({ ctx, search: { before } }) => ({
  title: ctx.t(incidentMessages).title,
  home: `/o/${ctx.organisation.slug}`,
  incidents: await loadIncidents(ctx, before),
}));

export const meta = pageTitle;

export default function Incidents() {
  return <IncidentsPage {...useLoaderData<typeof loader>()} />;
}
