import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answerListForm } from '#app/features/register/list/answer-list-form.server.ts';
import { loadSupplierList } from '#app/features/register/list/load-supplier-list.server.ts';
import { listMessages } from '#app/features/register/list/messages.ts';
import { SupplierListPage } from '#app/features/register/list/supplier-list-page.tsx';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

export const loader = memberLoader({ can: 'supplier:read' }, async ({ ctx, request }) => ({
  title: ctx.t(listMessages).title,
  list: await loadSupplierList(ctx, new URL(request.url).searchParams),
}));

/** Whoever reads the list keeps views of it; changing suppliers asks for more. */
export const action = memberAction({ can: 'supplier:read' }, async ({ ctx, request }) => answerListForm(ctx, await request.formData(), new URL(request.url)));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }];

export default function Suppliers() {
  return <SupplierListPage data={useLoaderData<typeof loader>().list} />;
}
