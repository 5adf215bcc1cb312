import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { minPasswordLength } from '#app/domain/access/password-rule.ts';
import { locales } from '#app/platform/messages/locale.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { RadioGroup } from '#app/ui/choice-fields.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { LanguageSwitch } from '#app/ui/language-switch.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PlainShell } from '#app/ui/plain-shell.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { Profile } from './load-profile.server.ts';
import { profileMessages } from './messages.ts';
import { SessionList } from './session-list.tsx';

type Result = SubmissionResult<string[]> | undefined;

interface Props {
  profile: Profile;
  detailsResult: Result;
  passwordResult: Result;
}

export function ProfilePage({ profile, detailsResult, passwordResult }: Props) {
  const t = useMessages(profileMessages);
  return (
    <PlainShell aside={<LanguageSwitch />}>
      <PageHeader title={t.title} lead={profile.person.email} back={{ to: '/', label: t.back }} />
      <Section title={t.detailsTitle}>
        <Details person={profile.person} lastResult={detailsResult} />
      </Section>
      <Section title={t.passwordTitle} lead={t.passwordLead}>
        <Password email={profile.person.email} lastResult={passwordResult} />
      </Section>
      <Section title={t.sessionsTitle}>
        <SessionList sessions={profile.sessions} />
      </Section>
    </PlainShell>
  );
}

function Details({ person, lastResult }: { person: Profile['person']; lastResult: Result }) {
  const t = useMessages(profileMessages);
  const [form, fields] = useForm<{ name: string; locale: string }>({
    id: 'details',
    lastResult,
    constraint: { name: { required: true }, locale: { required: true } },
    defaultValue: { name: person.name, locale: person.locale },
  });
  return (
    <Form method="post" {...getFormProps(form)} className="grid max-w-sm gap-5">
      <FormErrors form={form} />
      <TextField field={fields.name} label={t.name} autoComplete="name" />
      <RadioGroup field={fields.locale} label={t.language} inline choices={locales.map((locale) => ({ value: locale, label: t.languages[locale] }))} />
      <div>
        <SubmitButton tone="secondary" name="intent" value="details">
          {t.save}
        </SubmitButton>
      </div>
    </Form>
  );
}

function Password({ email, lastResult }: { email: string; lastResult: Result }) {
  const t = useMessages(profileMessages);
  const [form, fields] = useForm<{ current: string; next: string }>({
    id: 'password',
    lastResult,
    constraint: { current: { required: true }, next: { required: true } },
  });
  return (
    <Form method="post" {...getFormProps(form)} className="grid max-w-sm gap-5">
      <FormErrors form={form} labels={{ current: t.current, next: t.next }} />
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <TextField field={fields.current} label={t.current} type="password" autoComplete="current-password" />
      <TextField
        field={fields.next}
        label={t.next}
        description={t.passwordHint({ min: minPasswordLength })}
        type="password"
        autoComplete="new-password"
      />
      <div>
        <SubmitButton tone="secondary" name="intent" value="password">
          {t.change}
        </SubmitButton>
      </div>
    </Form>
  );
}
