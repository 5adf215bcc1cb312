import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { substitutabilities, type Substitutability } from '#app/domain/register/substitutability.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink, SubmitButton } from '#app/ui/button.tsx';
import { RadioGroup } from '#app/ui/choice-fields.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { RemoveForm } from '../remove-form.tsx';
import { serviceMessages } from './messages.ts';

export const ictKinds = ['ict_product', 'ict_service', 'ict_process', 'other'] as const;

export interface ServiceDraft {
  name: string;
  ictKind: (typeof ictKinds)[number];
  processSupported: string | null;
  substitutability: Substitutability | null;
  alternatives: 'yes' | 'no' | null;
  fallback: string | null;
}

interface Fields {
  name: string;
  firstName: string | null;
  ictKind: string;
  processSupported: string | null;
  substitutability: string | null;
  alternatives: string | null;
  fallback: string | null;
}

interface Props {
  service: ServiceDraft | null;
  asksFirstName: boolean;
  canEnd: boolean;
  lastResult: SubmissionResult<string[]> | undefined;
  cancelTo: string;
}

export function ServiceForm({ service, asksFirstName, canEnd, lastResult, cancelTo }: Props) {
  const t = useMessages(serviceMessages);
  const [form, fields] = useForm<Fields>({
    id: 'service',
    lastResult,
    defaultValue: { ...service },
    constraint: { name: { required: true, maxLength: 200 }, firstName: { required: asksFirstName, maxLength: 200 } },
    shouldRevalidate: 'onSubmit',
  });
  return (
    <div className="grid max-w-2xl gap-10">
      <Form method="post" {...getFormProps(form)} className="grid gap-5">
        <FormErrors form={form} labels={{ firstName: t.firstName, name: t.name }} />
        {asksFirstName ? <TextField field={fields.firstName} label={t.firstName} description={t.firstNameHelp} autoComplete="off" /> : null}
        <TextField field={fields.name} label={t.name} description={t.nameHelp} autoComplete="off" />
        <RadioGroup field={fields.ictKind} label={t.ictKind} hideOptional inline defaultValue="other" choices={ictKinds.map((value) => ({ value, label: t.ictKinds[value] }))} />
        <TextField field={fields.processSupported} label={t.process} description={t.processHelp} autoComplete="off" />
        <RadioGroup
          field={fields.substitutability}
          label={t.substitutability}
          description={t.substitutabilityHelp}
          hideOptional
          inline
          defaultValue=""
          choices={[...substitutabilities, '' as const].map((value) => ({ value, label: t.substitutabilities[value || 'unknown'] }))}
        />
        <RadioGroup
          field={fields.alternatives}
          label={t.alternatives}
          hideOptional
          inline
          defaultValue=""
          choices={(['yes', 'no', ''] as const).map((value) => ({ value, label: t.alternativeChoices[value || 'unknown'] }))}
        />
        <TextField field={fields.fallback} label={t.fallback} description={t.fallbackHelp} autoComplete="off" />
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
