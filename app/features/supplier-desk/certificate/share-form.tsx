import { getFormProps, useForm, type FieldMetadata } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useState } from 'react';
import { isCalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { schemeIds, schemeOf } from '#app/domain/certificate/schemes.ts';
import { proposedValidUntil } from '#app/domain/certificate/validity.ts';
import { qmLevels } from '#app/domain/level/method.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/choice-fields.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { DateField, TextField } from '#app/ui/text-field.tsx';
import type { AnswerFormProps } from '../answer/answer-form-props.ts';
import { deskMessages } from '../messages.ts';

interface Fields {
  file: string;
  scheme: string;
  level: string;
  holderName: string;
  holderKvkNumber: string;
  issuer: string;
  certificateNumber: string;
  scopeText: string;
  validFrom: string;
  validUntil: string;
  answeredBy: string;
  consent: string;
}

const needed = { required: true } as const;
const constraint = { file: needed, scheme: needed, holderName: needed, issuer: needed, validFrom: needed, answeredBy: needed, consent: needed };

/**
 * A document and what it says, typed over by hand; every field works without a script. The browser checks first: what it
 * sends and gets back, it has to be given a file for again.
 */
export function ShareForm({ page, lastResult }: AnswerFormProps) {
  const t = useMessages(deskMessages);
  const words = t.form.certificate;
  const format = useFormat();
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
      <FormErrors form={form} labels={{ file: words.file, level: words.level, validFrom: words.validFrom, validUntil: words.validUntil, holderName: words.holder, holderKvkNumber: words.holderKvk, issuer: words.issuer, answeredBy: t.answeredBy }} />
      <FileField field={fields.file} label={words.file} description={words.fileHelp({ max: format.bytes(page.maxFileBytes) })} accept="application/pdf,image/png,image/jpeg" />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField field={fields.scheme} label={words.scheme} blank={null} options={schemeIds.map((id) => ({ value: id, label: schemeOf(id).name[format.locale] }))} />
        <SelectField field={fields.level} label={words.level} description={words.levelHelp} hideOptional options={qmLevels.map((level) => ({ value: level, label: level }))} />
      </div>
      <TextField field={fields.holderName} label={words.holder} description={words.holderHelp} autoComplete="off" />
      <TextField field={fields.holderKvkNumber} label={words.holderKvk} inputMode="numeric" autoComplete="off" width="medium" />
      <TextField field={fields.issuer} label={words.issuer} autoComplete="off" />
      <TextField field={fields.certificateNumber} label={words.number} autoComplete="off" width="medium" />
      <Validity from={fields.validFrom} until={fields.validUntil} scheme={fields.scheme.value} />
      <TextArea field={fields.scopeText} label={words.scope} description={words.scopeHelp} rows={3} />
      <TextField field={fields.answeredBy} label={t.answeredBy} autoComplete="name" width="medium" />
      <CheckboxField field={fields.consent} label={words.consent({ client })} description={words.consentHelp({ client })} />
      <div>
        <SubmitButton>{words.submit}</SubmitButton>
      </div>
    </Form>
  );
}

/** The last day of a mark fills itself in from the first; what was typed stays. */
function Validity({ from, until, scheme }: { from: FieldMetadata<string>; until: FieldMetadata<string>; scheme: string | undefined }) {
  const { form: t } = useMessages(deskMessages);
  const [first, setFirst] = useState('');
  const isMark = scheme === undefined || scheme === 'nis2-qm';
  const proposal = isMark && isCalendarDate(first) ? proposedValidUntil(first) : null;
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <DateField field={from} label={t.certificate.validFrom} onChange={(event) => setFirst(event.target.value)} />
      <DateField
        key={proposal ?? 'typed'}
        field={until}
        label={t.certificate.validUntil}
        description={t.certificate.validUntilHelp}
        hideOptional
        {...(proposal ? { defaultValue: proposal } : {})}
      />
    </div>
  );
}
