import { useLoaderData } from '@remix-run/react';
import { ContractListPage } from '#app/features/contracts/list/contract-list-page.tsx';
import { loadContractList } from '#app/features/contracts/list/load-contract-list.server.ts';
import { contractListMessages } from '#app/features/contracts/list/messages.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { memberLoader } from '#app/platform/http/wrappers.server.ts';

export const loader = memberLoader({ can: 'contract:read' }, async ({ ctx, request }) => ({
  title: ctx.t(contractListMessages).title,
  list: await loadContractList(ctx, new URL(request.url).searchParams),
}));

export const meta = pageTitle;

export default function Contracts() {
  return <ContractListPage data={useLoaderData<typeof loader>().list} />;
}
