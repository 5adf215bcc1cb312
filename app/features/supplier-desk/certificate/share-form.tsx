import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/choice-fields.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { AnswerFormProps } from '../answer/answer-form-props.ts';
import { answerFormMessages } from '../answer/messages.ts';
import { deskMessages } from '../messages.ts';
import { CertificateFields, certificateConstraint, useCertificateLabels, type CertificateAnswers } from './certificate-fields.tsx';

interface Fields extends CertificateAnswers {
  answeredBy: string;
  consent: string;
}

const needed = { required: true } as const;
const constraint = { ...certificateConstraint, answeredBy: needed, consent: needed };

/**
 * A document and what it says, typed over by hand; every field works without a script. The browser checks first: what it
 * sends and gets back, it has to be given a file for again.
 */
export function ShareForm({ page, lastResult }: AnswerFormProps) {
  const { answeredBy: nameLabel } = useMessages(deskMessages);
  const { certificate: words } = useMessages(answerFormMessages);
  const labels = useCertificateLabels();
  const { client } = page.asked;
  const { holderName, holderKvkNumber, answeredBy } = page.initial;
  const [form, fields] = useForm<Fields>({
    id: 'certificate',
    lastResult,
    constraint,
    defaultValue: { scheme: 'nis2-qm', level: page.level, holderName, holderKvkNumber, answeredBy },
    shouldRevalidate: 'onSubmit',
  });
  return (
    <Form method="post" encType="multipart/form-data" {...getFormProps(form)} noValidate={false} className="grid gap-5">
      <FormErrors form={form} labels={{ ...labels, answeredBy: nameLabel }} />
      <CertificateFields fields={fields} maxFileBytes={page.maxFileBytes} />
      <TextField field={fields.answeredBy} label={nameLabel} autoComplete="name" width="medium" />
      <CheckboxField field={fields.consent} label={words.consent({ client })} description={words.consentHelp({ client })} />
      <div>
        <SubmitButton>{words.submit}</SubmitButton>
      </div>
    </Form>
  );
}
