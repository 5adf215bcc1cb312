import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { minPasswordLength } from '#app/domain/access/password-rule.ts';
import type { Role } from '#app/domain/access/permissions.ts';
import type { FormConstraint } from '#app/platform/http/form-types.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { LanguageSwitch } from '#app/ui/language-switch.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PlainShell } from '#app/ui/plain-shell.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { joinMessages, memberMessages } from '../messages.ts';
import type { JoinWay } from './open-join.server.ts';

interface Props {
  join: { way: JoinWay; organisation: string; name: string; email: string; role: Role };
  constraint: FormConstraint;
  lastResult: SubmissionResult<string[]> | undefined;
}

interface Fields {
  name: string;
  password: string;
}

export function JoinPage({ join, constraint, lastResult }: Props) {
  const t = useMessages(joinMessages);
  const { roles } = useMessages(memberMessages);
  const [form, fields] = useForm<Fields>({ id: 'join', lastResult, constraint, defaultValue: { name: join.name } });
  const isReset = join.way === 'new_password';
  const proves = join.way === 'prove';
  return (
    <PlainShell aside={<LanguageSwitch />}>
      <PageHeader title={isReset ? t.resetTitle : t.title(join)} lead={isReset ? t.resetLead(join) : t.lead({ email: join.email, role: roles[join.role] })} />
      <Form method="post" {...getFormProps(form)} className="grid max-w-sm gap-5">
        <FormErrors form={form} />
        {proves ? <p>{t.existing}</p> : <TextField field={fields.name} label={t.name} autoComplete="name" />}
        <input type="hidden" name="username" autoComplete="username" value={join.email} readOnly />
        <TextField
          field={fields.password}
          label={proves ? t.existingPassword : t.password}
          description={proves ? null : t.passwordHint({ min: minPasswordLength })}
          type="password"
          autoComplete={proves ? 'current-password' : 'new-password'}
        />
        <div>
          <SubmitButton>{isReset ? t.resetSubmit : t.submit}</SubmitButton>
        </div>
      </Form>
    </PlainShell>
  );
}
