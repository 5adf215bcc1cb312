import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { BadDayPage } from '#app/features/incidents/open/bad-day-page.tsx';
import { loadBadDay } from '#app/features/incidents/open/load-bad-day.server.ts';
import { badDayMessages } from '#app/features/incidents/open/messages.ts';
import { postOpenIncident } from '#app/features/incidents/open/open-incident.server.ts';
import { loadSaidOfItself } from '#app/features/questions/supplier/load-supplier-questions.server.ts';
import { SaidOfItself } from '#app/features/questions/supplier/supplier-questions.tsx';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

const params = z.object({ supplierId: z.string() });

export const loader = memberLoader({ can: 'incident:read', params }, async ({ ctx, params: { supplierId } }) => {
  const page = await loadBadDay(ctx, supplierId);
  const said = await loadSaidOfItself(ctx, supplierId);
  return { page, said, home: `/o/${ctx.organisation.slug}`, title: ctx.t(badDayMessages).title({ supplier: page.sheet.supplier.name }) };
});

export const action = memberAction({ can: 'incident:write', params }, async ({ ctx, params: { supplierId }, request }) => postOpenIncident(ctx, supplierId, await request.formData()));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }];

export default function BadDay() {
  const { page, said, home } = useLoaderData<typeof loader>();
  return (
    <>
      <BadDayPage page={page} lastResult={useActionData<typeof action>()} />
      <SaidOfItself home={home} questions={said} />
    </>
  );
}
