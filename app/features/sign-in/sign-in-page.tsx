import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import type { FormConstraint } from '#app/platform/http/form-types.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { LanguageSwitch } from '#app/ui/language-switch.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PlainShell } from '#app/ui/plain-shell.tsx';
import { TextField } from '#app/ui/text-field.tsx';

import { signInMessages } from './messages.ts';
import type { signInForm } from './sign-in.form.ts';

type Fields = (typeof signInForm)['_input'];

interface Props {
  next: string;
  constraint: FormConstraint;
  lastResult: SubmissionResult<string[]> | undefined;
}

export function SignInPage({ next, constraint, lastResult }: Props) {
  const t = useMessages(signInMessages);
  const [form, fields] = useForm<Fields>({ id: 'sign-in', lastResult, constraint, shouldRevalidate: 'onSubmit' });
  return (
    <PlainShell aside={<LanguageSwitch />}>
      <PageHeader title={t.title} lead={t.lead} />
      <Form method="post" {...getFormProps(form)} className="grid max-w-sm gap-5">
        <FormErrors form={form} labels={{ email: t.email, password: t.password }} />
        <input type="hidden" name="next" value={next} />
        <TextField field={fields.email} label={t.email} type="email" autoComplete="username" />
        <TextField field={fields.password} label={t.password} type="password" autoComplete="current-password" />
        <div>
          <SubmitButton>{t.submit}</SubmitButton>
        </div>
      </Form>
      <p className="mt-6 max-w-prose text-sm text-muted">{t.forgotten}</p>
    </PlainShell>
  );
}
