import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { answerSupplierForm } from '#app/features/register/supplier-form/answer-supplier-form.server.ts';
import { supplierFormMessages } from '#app/features/register/supplier-form/messages.ts';
import { loadSupplierChoices } from '#app/features/register/supplier-form/supplier-form-choices.server.ts';
import { SupplierForm } from '#app/features/register/supplier-form/supplier-form.tsx';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export const loader = memberLoader({ can: 'supplier:write' }, async ({ ctx }) => ({
  title: ctx.t(supplierFormMessages).newTitle,
  list: `/o/${ctx.organisation.slug}/suppliers`,
  choices: await loadSupplierChoices(ctx),
}));

export const action = memberAction({ can: 'supplier:write' }, async ({ ctx, request }) => answerSupplierForm(ctx, await request.formData(), null));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }];

export default function NewSupplier() {
  const t = useMessages(supplierFormMessages);
  const { list, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader back={{ to: list, label: t.toSuppliers }} title={t.newTitle} lead={t.newLead} />
      <SupplierForm
        defaultValue={{}}
        choices={choices}
        lastResult={answer?.lastResult}
        duplicateTo={answer?.duplicateId ? `${list}/${answer.duplicateId}` : null}
        submit={t.add}
        cancelTo={list}
      />
    </>
  );
}
