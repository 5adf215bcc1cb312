import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { HandOverPage } from '#app/features/supplier-desk/hand-over/hand-over-page.tsx';
import { takeHandOver } from '#app/features/supplier-desk/hand-over/hand-over.server.ts';
import { handOverMessages } from '#app/features/supplier-desk/hand-over/messages.ts';
import { supplierAction, supplierLoader } from '#app/platform/http/wrappers.server.ts';

const params = z.object({ token: z.string() });

export const loader = supplierLoader({ params }, ({ ctx, params: { token } }) => ({ token, client: ctx.organisation.name, handedBy: ctx.invitation.contact_name, title: ctx.t(handOverMessages).title }));

export const action = supplierAction({ params }, async ({ ctx, params: { token }, request }) => takeHandOver(ctx, token, await request.formData()));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }, { name: 'robots', content: 'noindex' }];

export default function HandOver() {
  const { token, client, handedBy } = useLoaderData<typeof loader>();
  return <HandOverPage token={token} client={client} handedBy={handedBy} lastResult={useActionData<typeof action>()?.lastResult} />;
}
