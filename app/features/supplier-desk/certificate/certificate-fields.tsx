import { useState } from 'react';
import type { FieldMetadata } from '@conform-to/react';
import { isCalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { schemeIds, schemeName } from '#app/domain/certificate/scheme-names.ts';
import { proposedValidUntil } from '#app/domain/certificate/validity.ts';
import { qmLevels } from '#app/domain/level/method.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { DocumentField } from '#app/ui/document-field.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { DateField, TextField } from '#app/ui/text-field.tsx';
import { certificateFieldMessages } from './messages.ts';

export interface CertificateAnswers {
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
}

const needed = { required: true } as const;
export const certificateConstraint = { file: needed, scheme: needed, holderName: needed, issuer: needed, validFrom: needed };

type Fields = { [name in keyof CertificateAnswers]: FieldMetadata<string> };

/** A document and what it says, typed over by hand; every field works without a script. */
export function CertificateFields({ fields, maxFileBytes }: { fields: Fields; maxFileBytes: number }) {
  const words = useMessages(certificateFieldMessages);
  const format = useFormat();
  return (
    <>
      <DocumentField field={fields.file} label={words.file} description={words.fileHelp({ max: format.bytes(maxFileBytes) })} />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField field={fields.scheme} label={words.scheme} blank={null} options={schemeIds.map((id) => ({ value: id, label: schemeName(id)[format.locale] }))} />
        <SelectField field={fields.level} label={words.level} description={words.levelHelp} hideOptional options={qmLevels.map((level) => ({ value: level, label: level }))} />
      </div>
      <TextField field={fields.holderName} label={words.holder} description={words.holderHelp} autoComplete="off" />
      <TextField field={fields.holderKvkNumber} label={words.holderKvk} inputMode="numeric" autoComplete="off" width="medium" />
      <TextField field={fields.issuer} label={words.issuer} autoComplete="off" />
      <TextField field={fields.certificateNumber} label={words.number} autoComplete="off" width="medium" />
      <Validity from={fields.validFrom} until={fields.validUntil} scheme={fields.scheme.value} />
      <TextArea field={fields.scopeText} label={words.scope} description={words.scopeHelp} rows={3} />
    </>
  );
}

/** What an error summary calls the fields. */
export function useCertificateLabels() {
  const t = useMessages(certificateFieldMessages);
  return { file: t.file, level: t.level, validFrom: t.validFrom, validUntil: t.validUntil, holderName: t.holder, holderKvkNumber: t.holderKvk, issuer: t.issuer };
}

/** The last day of a mark fills itself in from the first; what was typed stays. */
function Validity({ from, until, scheme }: { from: FieldMetadata<string>; until: FieldMetadata<string>; scheme: string | undefined }) {
  const t = useMessages(certificateFieldMessages);
  const [first, setFirst] = useState('');
  const isMark = scheme === undefined || scheme === 'nis2-qm';
  const proposal = isMark && isCalendarDate(first) ? proposedValidUntil(first) : null;
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <DateField field={from} label={t.validFrom} onChange={(event) => setFirst(event.target.value)} />
      <DateField
        key={proposal ?? 'typed'}
        field={until}
        label={t.validUntil}
        description={t.validUntilHelp}
        hideOptional
        {...(proposal ? { defaultValue: proposal } : {})}
      />
    </div>
  );
}
