import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { DeskContractPage } from '#app/features/supplier-desk/contract/desk-contract-page.tsx';
import { loadDeskContract } from '#app/features/supplier-desk/contract/load-desk-contracts.server.ts';
import { deskContractPageMessages } from '#app/features/supplier-desk/contract/page-messages.ts';
import { takeRequirementAnswer } from '#app/features/supplier-desk/contract/take-requirement-answer.server.ts';
import { supplierAction, supplierLoader } from '#app/platform/http/wrappers.server.ts';

const params = z.object({ token: z.string(), contractId: z.string() });

export const loader = supplierLoader({ params }, async ({ ctx, params: { token, contractId } }) => {
  const contract = await loadDeskContract(ctx, contractId);
  return { token, contract, title: ctx.t(deskContractPageMessages).pageTitle(contract) };
});

export const action = supplierAction({ params }, async ({ ctx, params: { token, contractId }, request }) => takeRequirementAnswer(ctx, token, contractId, await request.formData()));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }, { name: 'robots', content: 'noindex' }];

export default function SupplierContract() {
  const { token, contract } = useLoaderData<typeof loader>();
  return <DeskContractPage token={token} contract={contract} answered={useActionData<typeof action>()} />;
}
