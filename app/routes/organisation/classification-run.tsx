import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { bulkMessages } from '#app/features/classification/bulk/messages.ts';
import { postRun } from '#app/features/classification/bulk/post-run.server.ts';
import { RunPage } from '#app/features/classification/bulk/run-page.tsx';
import { viewRun } from '#app/features/classification/bulk/view-run.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

const params = z.object({ runId: z.uuid() });

export const loader = memberLoader({ can: 'supplier:read', params }, async ({ ctx, params: { runId } }) => {
  const view = await viewRun(ctx, runId);
  return { title: ctx.t(bulkMessages).run.title({ n: view.total }), view };
});

export const action = memberAction({ can: 'classification:write', params }, ({ ctx, params: { runId }, request }) => postRun(ctx, request, runId));

export const meta = pageTitle;

export default function ClassificationRun() {
  return <RunPage view={useLoaderData<typeof loader>().view} />;
}
