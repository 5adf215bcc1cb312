import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { IssuerPage } from '#app/features/verification/issuers/issuer-page.tsx';
import { loadIssuer } from '#app/features/verification/issuers/load-issuers.server.ts';
import { postIssuer } from '#app/features/verification/issuers/post-issuer.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

/** `new`, or the id of an issuer. */
const params = z.object({ issuerId: z.string().max(64).transform((id) => (id === 'new' ? null : id)) });
const search = z.object({ name: z.string().max(300).optional(), proof: z.string().max(64).optional() });

export const loader = memberLoader({ can: 'verification:write', params, search }, async ({ ctx, params, search }) => {
  const page = await loadIssuer(ctx, params.issuerId, search.name);
  return { title: page.title, page };
});

export const action = memberAction({ can: 'verification:write', params }, async ({ ctx, params, request }) => postIssuer(ctx, await request.formData(), params.issuerId));

export const meta = pageTitle;

export default function Issuer() {
  const { page } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return <IssuerPage page={page} lastResult={reply && 'lastResult' in reply ? reply.lastResult : undefined} contactResult={reply && 'contact' in reply ? reply.contact : undefined} />;
}
