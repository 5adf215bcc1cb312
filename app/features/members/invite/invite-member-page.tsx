import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { z } from 'zod';
import type { FormConstraint } from '#app/platform/http/form-types.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { inviteMemberMessages, memberMessages } from '../messages.ts';
import { RightsFields } from '../rights-fields.tsx';
import type { inviteMemberForm } from './invite-member.form.ts';

interface Props {
  membersPath: string;
  constraint: FormConstraint;
  lastResult: SubmissionResult<string[]> | undefined;
}

export function InviteMemberPage({ membersPath, constraint, lastResult }: Props) {
  const t = useMessages(inviteMemberMessages);
  const words = useMessages(memberMessages);
  const [form, fields] = useForm<z.input<typeof inviteMemberForm>>({ id: 'invite-member', lastResult, constraint });
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} back={{ to: membersPath, label: words.back }} />
      <Form method="post" {...getFormProps(form)} className="grid max-w-xl gap-6">
        <FormErrors form={form} labels={{ name: words.name, email: words.email, role: words.role }} />
        <TextField field={fields.name} label={words.name} width="medium" autoComplete="off" />
        <TextField field={fields.email} label={words.email} type="email" width="medium" autoComplete="off" />
        <RightsFields fields={fields} />
        <div>
          <SubmitButton>{t.submit}</SubmitButton>
        </div>
      </Form>
    </>
  );
}
