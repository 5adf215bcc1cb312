import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { loadSurety } from '#app/features/verification/load-surety.server.ts';
import { loadVerification } from '#app/features/verification/load-verification.server.ts';
import { postProof } from '#app/features/verification/post-proof.server.ts';
import { verificationMessages } from '#app/features/verification/messages.ts';
import { VerificationPage } from '#app/features/verification/verification-page.tsx';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

const params = z.object({ proofId: z.uuid() });

export const loader = memberLoader({ can: 'certificate:read', params }, async ({ ctx, params }) => ({
  title: ctx.t(verificationMessages).title,
  home: `/o/${ctx.organisation.slug}`,
  view: await loadVerification(ctx, params.proofId),
  surety: await loadSurety(ctx, params.proofId),
}));

export const action = memberAction({ can: 'verification:write', params }, async ({ ctx, params, request }) =>
  postProof(ctx, await request.formData(), params.proofId),
);

export const meta = pageTitle;

export default function VerifyProof() {
  const { view, surety, home } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const results = { ask: undefined, call: undefined, standing: undefined, lastResult: undefined, ...reply };
  return <VerificationPage view={view} surety={surety} home={home} lastResult={results.lastResult} results={results} />;
}
