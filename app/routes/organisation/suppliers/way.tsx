import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { loadSupplierWayPage } from '#app/features/register/way/load-supplier-way.server.ts';
import { answerWayForm } from '#app/features/register/way/note-way.server.ts';
import { SupplierWayPage } from '#app/features/register/way/supplier-way-page.tsx';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

const params = z.object({ supplierId: z.string() });

export const loader = memberLoader({ can: 'supplier:write', params }, ({ ctx, params: { supplierId } }) => loadSupplierWayPage(ctx, supplierId));

export const action = memberAction({ can: 'supplier:write', params }, async ({ ctx, params: { supplierId }, request }) => answerWayForm(ctx, supplierId, await request.formData()));

export const meta = pageTitle;

export default function SupplierWayRoute() {
  return <SupplierWayPage data={useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
