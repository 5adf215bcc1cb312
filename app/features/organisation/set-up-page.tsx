import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { z } from 'zod';
import { minPasswordLength } from '#app/domain/access/password-rule.ts';
import type { FormConstraint } from '#app/platform/http/form-types.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { LanguageSwitch } from '#app/ui/language-switch.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PlainShell } from '#app/ui/plain-shell.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { setUpMessages } from './messages.ts';
import type { OrganisationChoices } from './organisation-choices.server.ts';
import { OrganisationFields, useOrganisationLabels } from './organisation-fields.tsx';
import type { setUpForm } from './set-up.form.ts';

interface Props {
  choices: OrganisationChoices;
  constraint: FormConstraint;
  lastResult: SubmissionResult<string[]> | undefined;
}

/** Where most of those who set up are; one list less to search through. */
const usual = { country: 'NL', timeZone: 'Europe/Amsterdam' };

export function SetUpPage({ choices, constraint, lastResult }: Props) {
  const t = useMessages(setUpMessages);
  const { code, adminName, email, password } = t;
  const labels = { ...useOrganisationLabels(), code, adminName, email, password };
  const [form, fields] = useForm<z.input<typeof setUpForm>>({ id: 'set-up', lastResult, constraint, defaultValue: usual });
  return (
    <PlainShell aside={<LanguageSwitch />}>
      <PageHeader title={t.title} lead={t.lead} back={{ to: '/', label: t.back }} />
      <Form method="post" {...getFormProps(form)} className="grid gap-2">
        <FormErrors form={form} labels={labels} />
        <Section title={t.codeTitle}>
          <TextField field={fields.code} label={t.code} description={t.codeHint} width="medium" autoComplete="one-time-code" autoCapitalize="characters" spellCheck={false} />
        </Section>
        <Section title={t.organisationTitle}>
          <div className="grid gap-6">
            <OrganisationFields fields={fields} choices={choices} />
          </div>
        </Section>
        <Section title={t.adminTitle} lead={t.adminLead}>
          <div className="grid gap-6">
            <TextField field={fields.adminName} label={t.adminName} width="medium" autoComplete="name" />
            <TextField field={fields.email} label={t.email} type="email" width="medium" autoComplete="username" />
            <TextField
              field={fields.password}
              label={t.password}
              description={t.passwordHint({ min: minPasswordLength })}
              type="password"
              width="medium"
              autoComplete="new-password"
            />
          </div>
        </Section>
        <div>
          <SubmitButton>{t.submit}</SubmitButton>
        </div>
      </Form>
    </PlainShell>
  );
}
