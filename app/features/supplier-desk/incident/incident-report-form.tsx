import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { CheckboxGroup, RadioGroup } from '#app/ui/choice-fields.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { MomentField } from '#app/ui/moment-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { IncidentReportPageData } from './load-incident-report.server.ts';
import { incidentReportMessages } from './messages.ts';

interface Fields {
  happened: string;
  sinceAt: string;
  ongoing: string;
  serviceId: string[];
  servicesText: string;
  done: string;
  contactName: string;
  contactPhone: string;
  answeredBy: string;
}

const constraint = {
  happened: { required: true, maxLength: 4_000 },
  ongoing: { required: true },
  servicesText: { maxLength: 1_000 },
  done: { maxLength: 4_000 },
  contactName: { required: true, maxLength: 200 },
  contactPhone: { required: true, maxLength: 60 },
  answeredBy: { required: true, maxLength: 200 },
};

/** Asks little: what, since when, whom to call. */
export function IncidentReportForm({ page, lastResult }: { page: IncidentReportPageData; lastResult: SubmissionResult<string[]> | undefined }) {
  const { fields: t } = useMessages(incidentReportMessages);
  const [form, fields] = useForm<Fields>({ id: 'incident', lastResult, constraint, defaultValue: page.initial, shouldRevalidate: 'onSubmit' });
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-5">
      <FormErrors form={form} labels={{ happened: t.happened, sinceAt: t.sinceAt, ongoing: t.ongoing, done: t.done, contactName: t.contactName, contactPhone: t.contactPhone, answeredBy: t.answeredBy }} />
      <TextArea field={fields.happened} label={t.happened} description={t.happenedHelp} rows={5} />
      <MomentField field={fields.sinceAt} label={t.sinceAt} description={t.sinceHelp({ zone: page.timeZone })} latest={page.nowLocal} />
      <RadioGroup
        field={fields.ongoing}
        label={t.ongoing}
        inline
        choices={(['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: t[value] }))}
      />
      {page.services.length > 0 ? <CheckboxGroup field={fields.serviceId} label={t.services} choices={page.services.map(({ id, name }) => ({ value: id, label: name }))} /> : null}
      <TextArea field={fields.servicesText} label={t.servicesText} description={t.servicesHelp} rows={2} />
      <TextArea field={fields.done} label={t.done} rows={3} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField field={fields.contactName} label={t.contactName} autoComplete="name" />
        <TextField field={fields.contactPhone} label={t.contactPhone} type="tel" autoComplete="tel" />
      </div>
      <TextField field={fields.answeredBy} label={t.answeredBy} autoComplete="name" width="medium" />
      <div>
        <SubmitButton>{t.submit}</SubmitButton>
      </div>
    </Form>
  );
}
