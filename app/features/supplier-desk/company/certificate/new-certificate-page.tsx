import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { CheckboxGroup } from '#app/ui/choice-fields.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { CertificateFields, certificateConstraint, useCertificateLabels, type CertificateAnswers } from '../../certificate/certificate-fields.tsx';
import { useClientChoices } from '../client-choices.tsx';
import { companyPath } from '../company-paths.ts';
import { companyMessages } from '../messages.ts';
import { newCertificateMessages } from './new-messages.ts';
import type { NewCertificatePageData } from './new-certificate.server.ts';

interface Props {
  companyId: string;
  page: NewCertificatePageData;
  lastResult: SubmissionResult<string[]> | undefined;
}

/** A certificate that is kept once, and a tick for each client that may see it. The button is the yes. */
export function NewCertificatePage({ companyId, page, lastResult }: Props) {
  const { back } = useMessages(companyMessages);
  const t = useMessages(newCertificateMessages);
  const labels = useCertificateLabels();
  const [form, fields] = useForm<CertificateAnswers & { client: string[] }>({
    id: 'certificate',
    lastResult,
    constraint: certificateConstraint,
    defaultValue: { ...page.initial, client: page.ticked },
    shouldRevalidate: 'onSubmit',
  });
  const choices = useClientChoices(page.clients);
  const hasClients = page.clients.length > 0;
  return (
    <>
      <PageHeader title={page.isRenewal ? t.renewTitle : t.title} lead={t.lead} back={{ to: companyPath(companyId), label: back }} />
      <Form method="post" encType="multipart/form-data" {...getFormProps(form)} noValidate={false} className="grid gap-5">
        <FormErrors form={form} labels={labels} />
        <CertificateFields fields={fields} maxFileBytes={page.maxFileBytes} />
        {hasClients ? (
          <CheckboxGroup
            field={fields.client}
            label={t.clients}
            description={page.isRenewal ? t.clientsHelp : t.clientsHelpFirst}
            hideOptional
            choices={choices}
          />
        ) : null}
        <div>
          <SubmitButton>{hasClients ? t.submit : t.submitAlone}</SubmitButton>
        </div>
      </Form>
    </>
  );
}
