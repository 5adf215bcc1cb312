import { Form } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { codeMessages } from './messages.ts';

export function CodePage({ isWrong }: { isWrong: boolean }) {
  const t = useMessages(codeMessages);
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <Form method="post" className="grid max-w-prose justify-items-start gap-4">
        <TextField
          field={{ id: 'code', name: 'code', required: true, maxLength: 60, ...(isWrong && { errors: [t.wrong] }) }}
          label={t.code}
          width="medium"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <SubmitButton>{t.open}</SubmitButton>
      </Form>
    </>
  );
}
