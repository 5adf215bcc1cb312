import { useActionData, useLoaderData } from '@remix-run/react';
import { EquivalencePage } from '#app/features/verification/equivalence/equivalence-page.tsx';
import { loadRules } from '#app/features/verification/equivalence/load-rules.server.ts';
import { equivalenceMessages } from '#app/features/verification/equivalence/messages.ts';
import { postRules } from '#app/features/verification/equivalence/post-rules.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

/** Everybody who sees certificates may read by which rules other proof is accepted. */
export const loader = memberLoader({ can: 'certificate:read' }, async ({ ctx }) => ({
  title: ctx.t(equivalenceMessages).title,
  back: `/o/${ctx.organisation.slug}/verification`,
  rules: await loadRules(ctx),
}));

export const action = memberAction({ can: 'verification:write' }, async ({ ctx, request }) => postRules(ctx, await request.formData()));

export const meta = pageTitle;

export default function Equivalence() {
  const { rules, back } = useLoaderData<typeof loader>();
  return <EquivalencePage rules={rules} back={back} reply={useActionData<typeof action>()} />;
}
