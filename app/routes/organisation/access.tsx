import { useLoaderData } from '@remix-run/react';
import { AccessListPage } from '#app/features/register/access-list/access-list-page.tsx';
import { answerAccessSelection } from '#app/features/register/access-list/end-accesses.server.ts';
import { loadAccessList } from '#app/features/register/access-list/load-access-list.server.ts';
import { accessListMessages } from '#app/features/register/access-list/messages.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

export const loader = memberLoader({ can: 'supplier:read' }, async ({ ctx, request }) => ({
  title: ctx.t(accessListMessages).title,
  list: await loadAccessList(ctx, new URL(request.url).searchParams),
}));

export const action = memberAction({ can: 'supplier:write' }, async ({ ctx, request }) => answerAccessSelection(ctx, await request.formData(), new URL(request.url)));

export const meta = pageTitle;

export default function Access() {
  return <AccessListPage data={useLoaderData<typeof loader>().list} />;
}
