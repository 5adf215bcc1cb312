import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { answerVerificationForm } from '#app/features/verification/answer-verification-form.server.ts';
import { loadVerification } from '#app/features/verification/load-verification.server.ts';
import { verificationMessages } from '#app/features/verification/messages.ts';
import { VerificationPage } from '#app/features/verification/verification-page.tsx';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

const params = z.object({ proofId: z.uuid() });

export const loader = memberLoader({ can: 'certificate:read', params }, async ({ ctx, params }) => ({
  title: ctx.t(verificationMessages).title,
  home: `/o/${ctx.organisation.slug}`,
  view: await loadVerification(ctx, params.proofId),
}));

export const action = memberAction({ can: 'verification:write', params }, async ({ ctx, params, request }) =>
  answerVerificationForm(ctx, await request.formData(), params.proofId),
);

export const meta = pageTitle;

export default function VerifyProof() {
  const { view, home } = useLoaderData<typeof loader>();
  return <VerificationPage view={view} home={home} lastResult={useActionData<typeof action>()?.lastResult} />;
}
