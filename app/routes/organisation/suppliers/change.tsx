import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { answerChange } from '#app/features/register/bulk-change/answer-change.server.ts';
import { ChangePage } from '#app/features/register/bulk-change/change-page.tsx';
import { loadChange } from '#app/features/register/bulk-change/load-change.server.ts';
import { bulkChangeMessages } from '#app/features/register/bulk-change/messages.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

const params = z.object({ changeId: z.string() });

export const loader = memberLoader({ can: 'supplier:read', params }, async ({ ctx, params: { changeId } }) => {
  const view = await loadChange(ctx, changeId);
  const t = ctx.t(bulkChangeMessages);
  return { title: view.status === 'preview' ? t.previewTitle : t.changeTitle({ on: view.on }), view };
});

export const action = memberAction({ can: 'supplier:write', params }, async ({ ctx, params: { changeId }, request }) => answerChange(ctx, await request.formData(), changeId));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }];

export default function Change() {
  return <ChangePage view={useLoaderData<typeof loader>().view} />;
}
