import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { CandidatesPage } from '#app/features/merging/candidates-page.tsx';
import { loadCandidates } from '#app/features/merging/load-candidates.server.ts';
import { mergingMessages } from '#app/features/merging/messages.ts';
import { memberLoader } from '#app/platform/http/wrappers.server.ts';

const params = z.object({ supplierId: z.string() });
const search = z.object({ q: z.string().catch('').default('') });

export const loader = memberLoader({ can: 'supplier:write', params, search }, async ({ ctx, params: { supplierId }, search: { q } }) => {
  const page = await loadCandidates(ctx, supplierId, q.trim());
  return { title: ctx.t(mergingMessages).find.title({ name: page.supplier.name }), page };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }];

export default function Candidates() {
  return <CandidatesPage data={useLoaderData<typeof loader>().page} />;
}
