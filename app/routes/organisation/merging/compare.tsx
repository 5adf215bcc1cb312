import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { answerComparison } from '#app/features/merging/answer-comparison.server.ts';
import { ComparePage } from '#app/features/merging/compare-page.tsx';
import { leadOn } from '#app/features/merging/lead-on.server.ts';
import { loadComparison } from '#app/features/merging/load-comparison.server.ts';
import { mergingMessages } from '#app/features/merging/messages.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

/** The one that stays, and the one that goes. */
const params = z.object({ supplierId: z.string(), otherSupplierId: z.string() });

export const loader = memberLoader({ can: 'supplier:write', params }, async ({ ctx, params: { supplierId: staysId, otherSupplierId: goneId } }) => {
  for (const id of [staysId, goneId]) await leadOn(ctx, id);
  const page = await loadComparison(ctx, { staysId, goneId });
  return { title: ctx.t(mergingMessages).compare.title({ one: page.stays.name, other: page.gone.name }), page };
});

export const action = memberAction({ can: 'supplier:write', params }, async ({ ctx, params: { supplierId: staysId, otherSupplierId: goneId }, request }) => answerComparison(ctx, await request.formData(), { staysId, goneId }));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }];

export default function Compare() {
  return <ComparePage data={useLoaderData<typeof loader>().page} problem={useActionData<typeof action>()?.problem ?? null} />;
}
