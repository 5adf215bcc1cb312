import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { noticeUnits, renewals } from '#app/domain/contract/term.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink, SubmitButton } from '#app/ui/button.tsx';
import { CheckboxGroup, RadioGroup } from '#app/ui/choice-fields.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { DateField, TextField } from '#app/ui/text-field.tsx';
import type { ContractFormData } from './load-contract-form.server.ts';
import { contractFormMessages } from './messages.ts';

interface Fields {
  reference: string;
  name: string;
  startsOn: string | null;
  endsOn: string | null;
  noticeCount: string | null;
  noticeUnit: string;
  renewal: string;
  renewalMonths: string | null;
  serviceIds: string[];
}

interface Props {
  data: ContractFormData;
  lastResult: SubmissionResult<string[]> | undefined;
  cancelTo: string;
}

const constraint = { reference: { required: true, maxLength: 100 }, name: { required: true, maxLength: 200 }, renewal: { required: true } };

export function ContractForm({ data, lastResult, cancelTo }: Props) {
  const t = useMessages(contractFormMessages);
  const [form, fields] = useForm<Fields>({
    id: 'contract',
    lastResult,
    constraint,
    defaultValue: data.contract ?? { noticeUnit: 'months', renewal: 'none' },
    shouldRevalidate: 'onSubmit',
  });
  const labels = { reference: t.reference, name: t.name, startsOn: t.startsOn, endsOn: t.endsOn, noticeCount: t.notice, renewalMonths: t.renewalMonths };
  return (
    <Form method="post" {...getFormProps(form)} className="grid max-w-2xl gap-5">
      <input type="hidden" name="intent" value="save" />
      <FormErrors form={form} labels={labels} />
      <TextField field={fields.reference} label={t.reference} description={t.referenceHelp} autoComplete="off" width="medium" />
      <TextField field={fields.name} label={t.name} autoComplete="off" />
      <div className="grid gap-5 sm:grid-cols-2">
        <DateField field={fields.startsOn} label={t.startsOn} className="content-end" />
        <DateField field={fields.endsOn} label={t.endsOn} description={t.endsHelp} className="content-end" />
      </div>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField field={fields.noticeCount} label={t.notice} description={t.noticeHelp} inputMode="numeric" width="short" className="content-end" />
        <SelectField field={fields.noticeUnit} label={t.noticeUnit} hideOptional blank={null} options={noticeUnits.map((value) => ({ value, label: t.units[value] }))} width="medium" className="content-end" />
      </div>
      <RadioGroup field={fields.renewal} label={t.renewal} description={t.renewalHelp} choices={renewals.map((value) => ({ value, label: t.renewals[value] }))} />
      <TextField field={fields.renewalMonths} label={t.renewalMonths} description={t.renewalMonthsHelp} inputMode="numeric" width="short" />
      {data.services.length > 0 ? <CheckboxGroup field={fields.serviceIds} label={t.services} description={t.servicesHelp} choices={data.services} /> : null}
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{t.save}</SubmitButton>
        <ButtonLink to={cancelTo}>{t.cancel}</ButtonLink>
      </div>
    </Form>
  );
}
