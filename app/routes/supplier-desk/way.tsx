import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { DeskWayPage } from '#app/features/supplier-desk/way/desk-way-page.tsx';
import { loadDeskWayPage } from '#app/features/supplier-desk/way/load-desk-way.server.ts';
import { deskWayMessages } from '#app/features/supplier-desk/way/messages.ts';
import { takeWay } from '#app/features/supplier-desk/way/take-way.server.ts';
import { supplierAction, supplierLoader } from '#app/platform/http/wrappers.server.ts';

const params = z.object({ token: z.string() });

export const loader = supplierLoader({ params }, async ({ ctx, params: { token }, request }) => ({ token, page: await loadDeskWayPage(ctx, request), title: ctx.t(deskWayMessages).page.title }));

export const action = supplierAction({ params }, ({ ctx, params: { token }, request }) => takeWay(ctx, token, request));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }, { name: 'robots', content: 'noindex' }];

export default function SupplierWay() {
  const { token, page } = useLoaderData<typeof loader>();
  return <DeskWayPage token={token} page={page} lastResult={useActionData<typeof action>()} />;
}
