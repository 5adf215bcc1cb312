import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { FormConstraint } from '#app/platform/http/form-types.ts';
import { locales } from '#app/platform/messages/locale.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { RadioGroup } from '#app/ui/choice-fields.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { organisationMessages, settingsMessages } from '../messages.ts';
import { OrganisationFields, useOrganisationLabels } from '../organisation-fields.tsx';
import type { Settings } from './load-settings.server.ts';
import { UnitList } from './unit-list.tsx';

interface Props {
  settings: Settings;
  constraint: FormConstraint;
  /** Of the organisation's form; the units have answers of their own. */
  lastResult: SubmissionResult<string[]> | undefined;
  unitResult: SubmissionResult<string[]> | undefined;
  /** What other parts of the product put at the end. */
  children?: ReactNode;
}

export function SettingsPage({ settings, constraint, lastResult, unitResult, children }: Props) {
  const t = useMessages(settingsMessages);
  const words = useMessages(organisationMessages);
  const labels = useOrganisationLabels();
  const [form, fields] = useForm<Settings['organisation']>({ id: 'settings', lastResult, constraint, defaultValue: settings.organisation });
  return (
    <>
      <PageHeader title={t.title} />
      <Section title={t.organisationTitle} lead={t.address({ path: settings.path })}>
        <Form method="post" {...getFormProps(form)} className="grid max-w-xl gap-6">
          <FormErrors form={form} labels={{ ...labels, incidentPhone: t.incidentPhone }} />
          <OrganisationFields fields={fields} choices={settings.choices} />
          <RadioGroup
            field={fields.locale}
            label={words.mailLanguage}
            description={words.mailLanguageHint}
            inline
            choices={locales.map((locale) => ({ value: locale, label: words.languages[locale] }))}
          />
          <TextField field={fields.incidentPhone} label={t.incidentPhone} description={t.incidentPhoneHint} type="tel" autoComplete="off" width="medium" />
          <div>
            <SubmitButton name="intent" value="save">
              {t.submit}
            </SubmitButton>
          </div>
        </Form>
      </Section>
      <Section title={t.unitsTitle} lead={t.unitsLead} id="units">
        <UnitList key={settings.units.length} units={settings.units} lastResult={unitResult} />
      </Section>
      {children}
    </>
  );
}
