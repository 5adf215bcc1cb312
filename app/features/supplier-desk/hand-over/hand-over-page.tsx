import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { deskPath } from '../desk-paths.ts';
import { deskMessages } from '../messages.ts';
import { handOverMessages } from './messages.ts';

interface Props {
  token: string;
  client: string;
  handedBy: string;
  lastResult: SubmissionResult<string[]> | undefined;
}

const needed = { required: true, maxLength: 200 };
const constraint = { name: needed, email: { required: true, maxLength: 320 }, handedBy: needed };

/** Whoever opened the mail is often not who can answer it. */
export function HandOverPage({ token, client, handedBy, lastResult }: Props) {
  const t = useMessages(handOverMessages);
  const { back } = useMessages(deskMessages);
  const [form, fields] = useForm<{ name: string; email: string; handedBy: string }>({ id: 'hand-over', lastResult, constraint, defaultValue: { handedBy }, shouldRevalidate: 'onSubmit' });
  return (
    <>
      <PageHeader title={t.title} lead={t.lead({ client })} back={{ to: deskPath(token), label: back }} />
      <Form method="post" {...getFormProps(form)} className="grid gap-5">
        <FormErrors form={form} labels={{ name: t.name, email: t.email, handedBy: t.by }} />
        <TextField field={fields.name} label={t.name} autoComplete="off" width="medium" />
        <TextField field={fields.email} label={t.email} type="email" autoComplete="off" width="medium" />
        <TextField field={fields.handedBy} label={t.by} autoComplete="name" width="medium" />
        <div>
          <SubmitButton>{t.submit}</SubmitButton>
        </div>
      </Form>
    </>
  );
}
