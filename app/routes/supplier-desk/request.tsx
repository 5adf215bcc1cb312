import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { deskMessages } from '#app/features/supplier-desk/messages.ts';
import { loadOffer } from '#app/features/supplier-desk/offer/load-offer.server.ts';
import { DeskPage } from '#app/features/supplier-desk/page/desk-page.tsx';
import { loadDesk } from '#app/features/supplier-desk/page/load-desk.server.ts';
import { postRequest } from '#app/features/supplier-desk/page/post-request.server.ts';
import { supplierAction, supplierLoader } from '#app/platform/http/wrappers.server.ts';

const params = z.object({ token: z.string() });

export const loader = supplierLoader({ params }, async ({ ctx, params: { token }, request }) => {
  const [desk, offer] = await Promise.all([loadDesk(ctx), loadOffer(ctx, request)]);
  return { token, desk, offer, title: ctx.t(deskMessages).pageTitle({ client: desk.asked.client }) };
});

export const action = supplierAction({ params }, ({ ctx, params: { token }, request }) => postRequest(ctx, token, request));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }, { name: 'robots', content: 'noindex' }];

export default function SupplierRequest() {
  const { token, desk, offer } = useLoaderData<typeof loader>();
  return <DeskPage token={token} desk={desk} offer={offer} />;
}
