import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { riskAreas, type FourRiskAreas } from '#app/domain/level/method.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink, SubmitButton } from '#app/ui/button.tsx';
import { RadioGroup } from '#app/ui/choice-fields.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { SelectField, type Option } from '#app/ui/select-field.tsx';
import { DateField, TextField } from '#app/ui/text-field.tsx';
import { RemoveForm } from '../remove-form.tsx';
import { accessMessages } from './messages.ts';

export interface AccessDraft {
  area: FourRiskAreas;
  scope: string;
  serviceId: string | null;
  grantedBy: string | null;
  sinceOn: string | null;
  untilOn: string | null;
}
type Fields = { [K in keyof AccessDraft]: string | null };

interface Props {
  access: AccessDraft | null;
  /** Empty while there is only one supplied service. */
  services: readonly Option[];
  canEnd: boolean;
  lastResult: SubmissionResult<string[]> | undefined;
  cancelTo: string;
}

export function AccessForm({ access, services, canEnd, lastResult, cancelTo }: Props) {
  const t = useMessages(accessMessages);
  const [form, fields] = useForm<Fields>({
    id: 'access',
    lastResult,
    defaultValue: { ...access },
    constraint: { area: { required: true }, scope: { required: true, maxLength: 500 } },
    shouldRevalidate: 'onSubmit',
  });
  return (
    <div className="grid max-w-2xl gap-10">
      <Form method="post" {...getFormProps(form)} className="grid gap-5">
        <FormErrors form={form} labels={{ area: t.area, scope: t.scope, sinceOn: t.sinceOn, untilOn: t.untilOn }} />
        <RadioGroup field={fields.area} label={t.area} choices={riskAreas.map((value) => ({ value, label: t.areas[value], description: t.areaHelp[value] }))} />
        <TextField field={fields.scope} label={t.scope} description={t.scopeHelp} autoComplete="off" />
        {services.length > 0 ? <SelectField field={fields.serviceId} label={t.service} hideOptional blank={t.allServices} options={services} width="medium" /> : null}
        <TextField field={fields.grantedBy} label={t.grantedBy} description={t.grantedByHelp} autoComplete="off" />
        <div className="grid gap-5 sm:grid-cols-2">
          <DateField field={fields.sinceOn} label={t.sinceOn} className="content-end" />
          <DateField field={fields.untilOn} label={t.untilOn} description={t.untilHelp} className="content-end" />
        </div>
        <div className="flex flex-wrap gap-2">
          <SubmitButton name="intent" value="save">
            {t.save}
          </SubmitButton>
          <ButtonLink to={cancelTo}>{t.cancel}</ButtonLink>
        </div>
      </Form>
      {canEnd ? <RemoveForm trigger={t.end} what={t.endWhat} submit={t.endNow} /> : null}
    </div>
  );
}
