import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { answerSupplierForm } from '#app/features/register/supplier-form/answer-supplier-form.server.ts';
import { loadSupplierForm } from '#app/features/register/supplier-form/load-supplier-form.server.ts';
import { supplierFormMessages } from '#app/features/register/supplier-form/messages.ts';
import { SupplierForm } from '#app/features/register/supplier-form/supplier-form.tsx';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

const params = z.object({ supplierId: z.string() });

export const loader = memberLoader({ can: 'supplier:write', params }, ({ ctx, params }) => loadSupplierForm(ctx, params.supplierId));

export const action = memberAction({ can: 'supplier:write', params }, async ({ ctx, params, request }) => answerSupplierForm(ctx, await request.formData(), params.supplierId));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }];

export default function EditSupplier() {
  const t = useMessages(supplierFormMessages);
  const { title, list, supplierId, values, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const page = `${list}/${supplierId}`;
  return (
    <>
      <PageHeader back={{ to: page, label: values.legalName }} title={title} />
      <SupplierForm
        defaultValue={values}
        choices={choices}
        lastResult={answer?.lastResult}
        duplicateTo={answer?.duplicateId ? `${list}/${answer.duplicateId}` : null}
        submit={t.save}
        cancelTo={page}
      />
    </>
  );
}
