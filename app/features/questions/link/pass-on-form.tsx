import { Form } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { linkErrors, linkField, type Reply } from './link-field.ts';
import type { LinkView } from './load-link.server.ts';
import { linkMessages } from './messages.ts';

const id = 'pass_on';

/** *Not me*: closed until somebody needs it, because most people can answer. */
export function PassOnForm({ link, who, reply }: { link: LinkView; who: { name: string; client: string }; reply: Reply }) {
  const words = useMessages(linkMessages);
  const { passOn: t } = words.owner;
  return (
    <details className="mt-8 border-t border-line pt-4" open={reply?.form === id}>
      <summary className="link inline-block py-1">{t.title}</summary>
      <Form method="post" className="mt-4 grid gap-5">
        <p className="max-w-prose text-muted">{t.text(who)}</p>
        <FormErrors form={linkErrors(id, reply)} />
        <input type="hidden" name="intent" value={id} />
        <TextField field={linkField(id, 'to', reply, { required: true, maxLength: 200 })} label={t.to} description={t.toHelp} />
        <TextArea field={linkField(id, 'remark', reply, { maxLength: 4_000 })} label={words.remark} rows={2} />
        <TextField field={linkField(id, 'answeredBy', reply, { required: true, maxLength: 200, initial: link.name })} label={words.owner.answeredBy} autoComplete="name" width="medium" />
        <div>
          <SubmitButton tone="secondary">{t.do}</SubmitButton>
        </div>
      </Form>
    </details>
  );
}
