import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink, SubmitButton } from '#app/ui/button.tsx';
import { CheckboxField, RadioGroup } from '#app/ui/choice-fields.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { RemoveForm } from '../remove-form.tsx';
import { contactMessages } from './messages.ts';

export interface ContactDraft {
  name: string;
  role: 'general' | 'security' | 'contract' | 'incident';
  email: string | null;
  phone: string | null;
  locale: 'en' | 'nl' | null;
  reachable: 'always' | 'office_hours' | null;
  isPrimary: boolean;
}

interface Fields {
  name: string;
  role: string;
  email: string | null;
  phone: string | null;
  locale: string | null;
  reachable: string | null;
  isPrimary: string | null;
}

interface Props {
  contact: ContactDraft | null;
  lastResult: SubmissionResult<string[]> | undefined;
  cancelTo: string;
}

const roles = ['general', 'security', 'contract', 'incident'] as const;

export function ContactForm({ contact, lastResult, cancelTo }: Props) {
  const t = useMessages(contactMessages);
  const [form, fields] = useForm<Fields>({
    id: 'contact',
    lastResult,
    defaultValue: { ...contact, isPrimary: contact?.isPrimary ? 'on' : null },
    constraint: { name: { required: true, maxLength: 200 } },
    shouldRevalidate: 'onSubmit',
  });
  return (
    <div className="grid max-w-2xl gap-10">
      <Form method="post" {...getFormProps(form)} className="grid gap-5">
        <FormErrors form={form} labels={{ name: t.name, email: t.email, phone: t.phone }} />
        <TextField field={fields.name} label={t.name} description={t.nameHelp} autoComplete="off" />
        <RadioGroup
          field={fields.role}
          label={t.role}
          hideOptional
          defaultValue="general"
          choices={roles.map((value) => ({ value, label: t.roles[value], description: t.roleHelp[value] }))}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField field={fields.email} label={t.email} type="email" autoComplete="off" className="content-end" />
          <TextField field={fields.phone} label={t.phone} description={t.phoneHelp} type="tel" autoComplete="off" className="content-end" />
        </div>
        <RadioGroup
          field={fields.reachable}
          label={t.reachable}
          hideOptional
          inline
          defaultValue=""
          choices={(['always', 'office_hours', ''] as const).map((value) => ({ value, label: t.reachables[value || 'unknown'] }))}
        />
        <SelectField
          field={fields.locale}
          label={t.locale}
          description={t.localeHelp}
          hideOptional
          blank={t.ourOwn}
          width="medium"
          options={(['nl', 'en'] as const).map((value) => ({ value, label: t.locales[value] }))}
        />
        <CheckboxField field={fields.isPrimary} label={t.isPrimary} description={t.isPrimaryHelp} />
        <div className="flex flex-wrap gap-2">
          <SubmitButton name="intent" value="save">
            {t.save}
          </SubmitButton>
          <ButtonLink to={cancelTo}>{t.cancel}</ButtonLink>
        </div>
      </Form>
      {contact ? <RemoveForm trigger={t.remove} what={t.removeWhat} submit={t.removeNow} /> : null}
    </div>
  );
}
