import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { answerApproval } from '#app/features/contracts/approval/answer-approval.server.ts';
import { ApprovalPage } from '#app/features/contracts/approval/approval-page.tsx';
import { loadApproval } from '#app/features/contracts/approval/load-approval.server.ts';
import { approvalMessages } from '#app/features/contracts/approval/messages.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

const params = z.object({ supplierId: z.string(), contractId: z.string() });

export const loader = memberLoader({ can: 'contract:approve', params }, async ({ ctx, params: { supplierId, contractId } }) => {
  const page = await loadApproval(ctx, supplierId, contractId);
  return { title: ctx.t(approvalMessages).title({ reference: page.reference }), page };
});

export const action = memberAction({ can: 'contract:approve', params }, async ({ ctx, params: { supplierId, contractId }, request }) =>
  answerApproval(ctx, await request.formData(), supplierId, contractId),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }];

export default function Approval() {
  return <ApprovalPage data={useLoaderData<typeof loader>().page} lastResult={useActionData<typeof action>()} />;
}
