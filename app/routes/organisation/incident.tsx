import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { IncidentPage } from '#app/features/incidents/incident/incident-page.tsx';
import { loadIncident } from '#app/features/incidents/incident/load-incident.server.ts';
import { postIncident } from '#app/features/incidents/incident/post-incident.server.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

const params = z.object({ incidentId: z.string() });

export const loader = memberLoader({ can: 'incident:read', params }, ({ ctx, params: { incidentId } }) => loadIncident(ctx, incidentId));

export const action = memberAction({ can: 'incident:write', params }, async ({ ctx, params: { incidentId }, request }) => postIncident(ctx, incidentId, await request.formData()));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.sheet.supplier.name}: ${data?.incident.title} · Ketenmark` }];

export default function Incident() {
  return <IncidentPage page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
