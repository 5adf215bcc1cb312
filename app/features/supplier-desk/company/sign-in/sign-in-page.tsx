import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import type { FormConstraint } from '#app/platform/http/form-types.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { LanguageSwitch } from '#app/ui/language-switch.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PlainShell } from '#app/ui/plain-shell.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { signInPath } from '../company-paths.ts';
import { companySignInMessages } from './messages.ts';

interface Props {
  next: string;
  step: 'address' | 'code';
  minutes: number;
  constraints: Record<'ask' | 'enter' | 'password', FormConstraint>;
  lastResult: SubmissionResult<string[]> | undefined;
}

/** The suppliers' own door: a code by mail, or a password for who chose one. */
export function CompanySignInPage(props: Props) {
  const t = useMessages(companySignInMessages);
  const isCode = props.step === 'code';
  return (
    <PlainShell aside={<LanguageSwitch />}>
      <PageHeader title={isCode ? t.codeTitle : t.title} lead={isCode ? t.codeLead : t.lead} />
      {isCode ? <CodeForm {...props} /> : <AddressForm {...props} />}
    </PlainShell>
  );
}

const ofIntent = (lastResult: Props['lastResult'], intent: string) => (lastResult?.initialValue?.intent === intent ? lastResult : undefined);

function AddressForm({ next, constraints, lastResult }: Props) {
  const t = useMessages(companySignInMessages);
  const [form, fields] = useForm<{ email: string }>({ id: 'ask', lastResult: ofIntent(lastResult, 'ask'), constraint: constraints.ask, shouldRevalidate: 'onSubmit' });
  return (
    <>
      <Form method="post" {...getFormProps(form)} className="grid max-w-sm gap-5">
        <FormErrors form={form} labels={{ email: t.email }} />
        <input type="hidden" name="intent" value="ask" />
        <input type="hidden" name="next" value={next} />
        <TextField field={fields.email} label={t.email} type="email" autoComplete="email" />
        <div>
          <SubmitButton>{t.ask}</SubmitButton>
        </div>
      </Form>
      <PasswordForm next={next} constraints={constraints} lastResult={lastResult} />
      <p className="mt-6 max-w-prose text-sm text-muted">
        {t.member}{' '}
        <Link to="/sign-in" className="link">
          {t.memberLink}
        </Link>
      </p>
    </>
  );
}

function PasswordForm({ next, constraints, lastResult }: Pick<Props, 'next' | 'constraints' | 'lastResult'>) {
  const t = useMessages(companySignInMessages);
  const own = ofIntent(lastResult, 'password');
  const [form, fields] = useForm<{ email: string; password: string }>({ id: 'password', lastResult: own, constraint: constraints.password, shouldRevalidate: 'onSubmit' });
  return (
    <details className="mt-8 max-w-sm" open={own !== undefined}>
      <summary className="link cursor-pointer">{t.withPassword}</summary>
      <Form method="post" {...getFormProps(form)} className="mt-4 grid gap-5">
        <FormErrors form={form} labels={{ email: t.email, password: t.password }} />
        <input type="hidden" name="intent" value="password" />
        <input type="hidden" name="next" value={next} />
        <TextField field={fields.email} label={t.email} type="email" autoComplete="username" />
        <TextField field={fields.password} label={t.password} type="password" autoComplete="current-password" />
        <div>
          <SubmitButton tone="secondary">{t.signIn}</SubmitButton>
        </div>
      </Form>
    </details>
  );
}

function CodeForm({ next, minutes, constraints, lastResult }: Props) {
  const t = useMessages(companySignInMessages);
  const [form, fields] = useForm<{ code: string }>({ id: 'enter', lastResult: ofIntent(lastResult, 'enter'), constraint: constraints.enter, shouldRevalidate: 'onSubmit' });
  return (
    <>
      <Form method="post" {...getFormProps(form)} className="grid max-w-sm gap-5">
        <FormErrors form={form} labels={{ code: t.code }} />
        <input type="hidden" name="intent" value="enter" />
        <input type="hidden" name="next" value={next} />
        <TextField field={fields.code} label={t.code} description={t.codeHelp({ minutes })} inputMode="numeric" autoComplete="one-time-code" width="medium" />
        <div>
          <SubmitButton>{t.enter}</SubmitButton>
        </div>
      </Form>
      <p className="mt-6 max-w-prose text-sm text-muted">
        {t.noMail}{' '}
        <Link to={`${signInPath}?next=${encodeURIComponent(next)}`} className="link">
          {t.again}
        </Link>
      </p>
    </>
  );
}
