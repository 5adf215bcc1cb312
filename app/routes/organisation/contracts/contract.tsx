import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { answerContractPage } from '#app/features/contracts/contract/answer-contract-page.server.ts';
import { ContractForm } from '#app/features/contracts/contract/contract-form.tsx';
import { ContractPage } from '#app/features/contracts/contract/contract-page.tsx';
import { loadContractForm } from '#app/features/contracts/contract/load-contract-form.server.ts';
import { loadContractPage } from '#app/features/contracts/contract/load-contract-page.server.ts';
import { contractFormMessages } from '#app/features/contracts/contract/messages.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

/** `new`, or the id of a contract. */
const params = z.object({ supplierId: z.string(), contractId: z.string().transform((id) => (id === 'new' ? null : id)) });

export const loader = memberLoader({ can: 'contract:read', params }, async ({ ctx, params: { supplierId, contractId }, request }) => {
  const { searchParams } = new URL(request.url);
  const t = ctx.t(contractFormMessages);
  const supplierPath = `/o/${ctx.organisation.slug}/suppliers/${supplierId}`;
  if (contractId !== null && !searchParams.has('edit')) {
    const page = await loadContractPage(ctx, supplierId, contractId, searchParams);
    return { title: `${page.contract.reference}, ${page.supplier.name}`, page, form: null, supplierPath, contractId };
  }
  if (!ctx.can('contract:write')) throw new AppError('forbidden');
  const form = await loadContractForm(ctx, supplierId, contractId);
  return { title: form.contract ? t.editTitle({ reference: form.contract.reference }) : t.newTitle({ supplier: form.supplierName }), page: null, form, supplierPath, contractId };
});

export const action = memberAction({ can: 'contract:write', params }, async ({ ctx, params: { supplierId, contractId }, request }) =>
  answerContractPage(ctx, await request.formData(), supplierId, contractId),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }];

export default function Contract() {
  const t = useMessages(contractFormMessages);
  const answer = useActionData<typeof action>();
  const { title, page, form, supplierPath, contractId } = useLoaderData<typeof loader>();
  if (page) return <ContractPage data={page} answer={answer} />;
  const back = contractId ? `${supplierPath}/contracts/${contractId}` : `${supplierPath}#contracts`;
  return (
    <>
      <PageHeader back={{ to: back, label: form.supplierName }} title={title} lead={contractId ? undefined : t.newLead} />
      <ContractForm data={form} lastResult={answer?.lastResult} cancelTo={back} />
    </>
  );
}
