import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { IncidentReportPage } from '#app/features/supplier-desk/incident/incident-report-page.tsx';
import { loadIncidentReport } from '#app/features/supplier-desk/incident/load-incident-report.server.ts';
import { incidentReportMessages } from '#app/features/supplier-desk/incident/messages.ts';
import { takeIncidentReport } from '#app/features/supplier-desk/incident/take-incident-report.server.ts';
import { supplierAction, supplierLoader } from '#app/platform/http/wrappers.server.ts';

const params = z.object({ token: z.string() });

export const loader = supplierLoader({ params }, async ({ ctx, params: { token } }) => {
  const page = await loadIncidentReport(ctx);
  return { token, page, title: ctx.t(incidentReportMessages).title({ client: page.urgent.client }) };
});

export const action = supplierAction({ params }, async ({ ctx, params: { token }, request }) => takeIncidentReport(ctx, token, await request.formData()));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }, { name: 'robots', content: 'noindex' }];

export default function SupplierIncident() {
  const { token, page } = useLoaderData<typeof loader>();
  return <IncidentReportPage token={token} page={page} lastResult={useActionData<typeof action>()?.lastResult} />;
}
