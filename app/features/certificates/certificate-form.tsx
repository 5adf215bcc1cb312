import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useState } from 'react';
import { isCalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { schemeIds, schemeOf, type SchemeId } from '#app/domain/certificate/schemes.ts';
import { proposedValidUntil } from '#app/domain/certificate/validity.ts';
import { qmLevels } from '#app/domain/level/method.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink, SubmitButton } from '#app/ui/button.tsx';
import { DocumentField } from '#app/ui/document-field.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { DateField, TextField } from '#app/ui/text-field.tsx';
import type { CertificateFields, CertificateFieldset } from './certificate-fields.ts';
import { certificateMessages } from './messages.ts';

interface Props {
  supplierName: string;
  maxFileBytes: number;
  lastResult: SubmissionResult<string[]> | undefined;
  cancelTo: string;
}

/** Types over what the document says. Works without JavaScript; with it, the last day of a mark fills itself in. */
export function CertificateForm({ supplierName, maxFileBytes, lastResult, cancelTo }: Props) {
  const t = useMessages(certificateMessages);
  const f = useFormat();
  const required = { required: true } as const;
  const [form, fields] = useForm<CertificateFields>({
    id: 'certificate',
    lastResult,
    defaultValue: { scheme: 'nis2-qm', holderName: supplierName },
    constraint: { file: required, scheme: required, holderName: { ...required, maxLength: 200 }, issuer: { ...required, maxLength: 200 }, validFrom: required },
    shouldRevalidate: 'onSubmit',
  });
  return (
    <Form method="post" encType="multipart/form-data" {...getFormProps(form)} className="grid max-w-2xl gap-6">
      <FormErrors form={form} labels={{ file: t.file, level: t.level, validFrom: t.validFrom, validUntil: t.validUntil, holderName: t.holder, holderKvkNumber: t.holderKvk, issuer: t.issuer }} />
      <DocumentField field={fields.file} label={t.file} description={t.fileHelp({ max: f.bytes(maxFileBytes) })} />
      <SchemeFields fields={fields} />
      <TextField field={fields.holderName} label={t.holder} description={t.holderHelp} autoComplete="off" />
      <TextField field={fields.holderKvkNumber} label={t.holderKvk} description={t.holderKvkHelp} inputMode="numeric" autoComplete="off" width="medium" />
      <TextField field={fields.issuer} label={t.issuer} description={t.issuerHelp} autoComplete="off" />
      <TextField field={fields.certificateNumber} label={t.number} autoComplete="off" width="medium" />
      <TextArea field={fields.scopeText} label={t.scope} description={t.scopeHelp} rows={3} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{t.enter}</SubmitButton>
        <ButtonLink to={cancelTo}>{t.cancel}</ButtonLink>
      </div>
    </Form>
  );
}

/** Scheme, level and dates: what the proposal of a last day depends on. */
function SchemeFields({ fields }: { fields: CertificateFieldset }) {
  const t = useMessages(certificateMessages);
  const { locale } = useFormat();
  const [scheme, setScheme] = useState<SchemeId>(schemeOf(fields.scheme.initialValue ?? 'nis2-qm').id);
  const [from, setFrom] = useState('');
  const isMark = scheme === 'nis2-qm';
  const proposal = isMark && isCalendarDate(from) ? proposedValidUntil(from) : null;
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          field={fields.scheme}
          label={t.scheme}
          blank={null}
          options={schemeIds.map((id) => ({ value: id, label: schemeOf(id).name[locale] }))}
          onChange={(event) => setScheme(schemeOf(event.target.value).id)}
        />
        {isMark ? <SelectField field={fields.level} label={t.level} hideOptional options={qmLevels.map((level) => ({ value: level, label: level }))} /> : null}
      </div>
      <p className="text-sm text-muted">{schemeOf(scheme).why[locale]}</p>
      <div className="grid gap-5 sm:grid-cols-2 sm:items-end">
        <DateField field={fields.validFrom} label={t.validFrom} onChange={(event) => setFrom(event.target.value)} />
        <DateField
          key={proposal ?? 'typed'}
          field={fields.validUntil}
          label={t.validUntil}
          description={isMark ? t.validUntilHelp : undefined}
          hideOptional
          {...(proposal ? { defaultValue: proposal } : {})}
        />
      </div>
    </>
  );
}
