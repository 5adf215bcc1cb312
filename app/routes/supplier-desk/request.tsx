import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { withdrawShare } from '#app/features/supplier-desk/certificate/withdraw-share.server.ts';
import { deskPath } from '#app/features/supplier-desk/desk-paths.ts';
import { deskMessages } from '#app/features/supplier-desk/messages.ts';
import { DeskPage } from '#app/features/supplier-desk/page/desk-page.tsx';
import { loadDesk } from '#app/features/supplier-desk/page/load-desk.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import { supplierAction, supplierLoader } from '#app/platform/http/wrappers.server.ts';

const params = z.object({ token: z.string() });

export const loader = supplierLoader({ params }, async ({ ctx, params: { token } }) => {
  const desk = await loadDesk(ctx);
  return { token, desk, title: ctx.t(deskMessages).pageTitle({ client: desk.asked.client }) };
});

export const action = supplierAction({ params }, async ({ ctx, params: { token }, request }) => {
  const form = await request.formData();
  await withdrawShare(ctx, form.get('shareId')?.toString() ?? '');
  return redirectWithToast(deskPath(token), ctx.t(deskMessages).given.withdrawn);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }, { name: 'robots', content: 'noindex' }];

export default function SupplierRequest() {
  const { token, desk } = useLoaderData<typeof loader>();
  return <DeskPage token={token} desk={desk} />;
}
