import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { confirmationLinkDays, confirmationResults } from '#app/domain/verification/confirmation-state.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { RadioGroup } from '#app/ui/choice-fields.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { DateField, TextField } from '#app/ui/text-field.tsx';
import type { Surety } from '../load-surety.server.ts';
import { confirmationMessages } from './messages.ts';

type Result = SubmissionResult<string[]> | undefined;
export interface AskResults {
  ask: Result;
  call: Result;
}

interface Props {
  surety: Surety;
  /** A link that works is out: nobody is asked twice. */
  isWaiting: boolean;
  results: AskResults;
}

/** The two ways to ask an issuer, each by the organisation's own list. */
export function AskForms({ surety, isWaiting, results }: Props) {
  const t = useMessages(confirmationMessages);
  return (
    <div className="grid gap-4 print:hidden">
      {isWaiting ? null : surety.emails.length > 0 ? <AskByMail surety={surety} lastResult={results.ask} /> : <p className="text-muted">{t.ask.noEmail}</p>}
      {surety.phones.length > 0 ? (
        <details open={results.call !== undefined}>
          <summary className="link">{t.call.title}</summary>
          <RecordCall surety={surety} lastResult={results.call} />
        </details>
      ) : (
        <p className="text-muted">{t.call.noPhone}</p>
      )}
    </div>
  );
}

/** Only who is named on the certificate is chosen beforehand. */
const proposed = (choices: Surety['emails']) => (choices[0]?.isNamed ? choices[0].id : '');
const options = (choices: Surety['emails']) => choices.map(({ id, label }) => ({ value: id, label }));

function AskByMail({ surety, lastResult }: { surety: Surety; lastResult: Result }) {
  const t = useMessages(confirmationMessages);
  const [form, fields] = useForm<{ contactId: string }>({ id: 'ask', lastResult, defaultValue: { contactId: proposed(surety.emails) }, constraint: { contactId: { required: true } }, shouldRevalidate: 'onSubmit' });
  return (
    <Form method="post" {...getFormProps(form)} className="grid max-w-xl gap-3">
      <FormErrors form={form} />
      <SelectField field={fields.contactId} label={t.ask.contact} description={t.ask.help({ days: confirmationLinkDays })} options={options(surety.emails)} />
      <div>
        <SubmitButton name="intent" value="ask" tone={surety.needsIssuer && !surety.lastConfirmedOn ? 'primary' : 'secondary'}>
          {t.ask.submit}
        </SubmitButton>
      </div>
    </Form>
  );
}

interface CallFields {
  contactId: string;
  spokeWith: string;
  result: string;
  calledOn: string;
  remark: string;
}

function RecordCall({ surety, lastResult }: { surety: Surety; lastResult: Result }) {
  const t = useMessages(confirmationMessages);
  const [form, fields] = useForm<CallFields>({
    id: 'call',
    lastResult,
    defaultValue: { contactId: proposed(surety.phones), calledOn: surety.today },
    constraint: { contactId: { required: true }, spokeWith: { required: true, maxLength: 200 }, result: { required: true }, calledOn: { required: true, max: surety.today }, remark: { maxLength: 4_000 } },
    shouldRevalidate: 'onSubmit',
  });
  return (
    <Form method="post" {...getFormProps(form)} className="mt-3 grid max-w-xl gap-5 border-s-4 border-line-strong ps-4">
      <FormErrors form={form} />
      <SelectField field={fields.contactId} label={t.call.contact} options={options(surety.phones)} />
      <TextField field={fields.spokeWith} label={t.call.spokeWith} autoComplete="off" width="medium" />
      <RadioGroup field={fields.result} label={t.call.result} choices={confirmationResults.map((value) => ({ value, label: t.call.results[value] }))} />
      <DateField field={fields.calledOn} label={t.call.on} />
      <TextArea field={fields.remark} label={t.call.remark} rows={2} />
      <div>
        <SubmitButton name="intent" value="call">
          {t.call.submit}
        </SubmitButton>
      </div>
    </Form>
  );
}
