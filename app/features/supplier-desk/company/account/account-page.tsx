import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { minPasswordLength } from '#app/domain/access/password-rule.ts';
import { locales, type Locale } from '#app/platform/messages/locale.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink, SubmitButton } from '#app/ui/button.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { CompanyFrame } from '../company-frame.tsx';
import { accountPath, signInPath } from '../company-paths.ts';
import { companyMessages } from '../messages.ts';
import { companyPersonMessages } from '../person-messages.ts';
import type { LeavingCompany } from '../leave/load-leaving.server.ts';
import { DeleteSection } from './delete-section.tsx';
import { accountMessages } from './messages.ts';

interface Props {
  locale: Locale;
  account: { email: string; name: string; locale: Locale | null; hasPassword: boolean };
  isProven: boolean;
  deletion: { leaving: readonly LeavingCompany[]; isAsked: boolean; minutes: number };
  lastResult: SubmissionResult<string[]> | undefined;
}

/** Name, language and, for who wants one, a password. */
export function AccountPage(props: Props) {
  return (
    <CompanyFrame locale={props.locale} companyId={null} hasSeveral={false}>
      <Account {...props} />
    </CompanyFrame>
  );
}

function Account(props: Props) {
  const { back } = useMessages(companyMessages);
  const person = useMessages(companyPersonMessages);
  const words = useMessages(accountMessages);
  return (
    <>
      <PageHeader title={words.title} lead={words.lead({ email: props.account.email })} back={{ to: '/desk', label: back }} />
      {props.isProven ? (
        <>
          <Details {...props} />
          <Password {...props} />
        </>
      ) : (
        <Notice className="mb-8" title={person.proof} actions={<ButtonLink to={`${signInPath}?next=${encodeURIComponent(accountPath)}`}>{person.proofDo}</ButtonLink>}>
          {person.proofText}
        </Notice>
      )}
      <Form method="post">
        <input type="hidden" name="intent" value="sign-out" />
        <SubmitButton tone="secondary">{words.signOut}</SubmitButton>
      </Form>
      {props.isProven ? (
        <div className="mt-10">
          <DeleteSection email={props.account.email} {...props.deletion} lastResult={ofIntent(props.lastResult, 'delete')} />
        </div>
      ) : null}
    </>
  );
}

const ofIntent = (lastResult: Props['lastResult'], intent: string) => (lastResult?.initialValue?.intent === intent ? lastResult : undefined);

function Details({ locale, account, lastResult }: Props) {
  const t = useMessages(accountMessages);
  const { languages } = useMessages(companyPersonMessages);
  const [form, fields] = useForm<{ name: string; locale: string }>({
    id: 'details',
    lastResult: ofIntent(lastResult, 'details'),
    constraint: { name: { required: true, maxLength: 120 }, locale: { required: true } },
    defaultValue: { name: account.name, locale: account.locale ?? locale },
    shouldRevalidate: 'onSubmit',
  });
  return (
    <Form method="post" {...getFormProps(form)} className="mb-8 grid max-w-sm gap-5">
      <FormErrors form={form} labels={{ name: t.name }} />
      <input type="hidden" name="intent" value="details" />
      <TextField field={fields.name} label={t.name} description={t.nameHelp} autoComplete="name" />
      <SelectField field={fields.locale} label={t.language} blank={null} options={locales.map((value) => ({ value, label: languages[value] }))} />
      <div>
        <SubmitButton>{t.save}</SubmitButton>
      </div>
    </Form>
  );
}

function Password({ account, lastResult }: Props) {
  const t = useMessages(accountMessages);
  const [form, fields] = useForm<{ password: string }>({
    id: 'password',
    lastResult: ofIntent(lastResult, 'password'),
    constraint: { password: { required: true, minLength: minPasswordLength } },
    shouldRevalidate: 'onSubmit',
  });
  return (
    <Section title={t.password} lead={account.hasPassword ? t.hasPassword : t.passwordLead}>
      <Form method="post" {...getFormProps(form)} className="grid max-w-sm gap-5">
        <FormErrors form={form} labels={{ password: t.newPassword }} />
        <input type="hidden" name="intent" value="password" />
        <TextField field={fields.password} label={t.newPassword} description={t.passwordHelp({ min: minPasswordLength })} type="password" autoComplete="new-password" />
        <div>
          <SubmitButton tone="secondary">{t.passwordDo}</SubmitButton>
        </div>
      </Form>
    </Section>
  );
}
