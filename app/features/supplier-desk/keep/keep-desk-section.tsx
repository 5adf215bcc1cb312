import { Form } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { Section } from '#app/ui/section.tsx';
import { deskPath } from '../desk-paths.ts';
import { keepDeskMessages } from './messages.ts';

/** One press for who has answered without a certificate. `isBesides`: somebody at the desk of another company. */
export function KeepDeskSection({ token, isBesides }: { token: string; isBesides: boolean }) {
  const t = useMessages(keepDeskMessages);
  return (
    <Section title={isBesides ? t.otherTitle : t.title} id="keep">
      <p className="max-w-prose">{isBesides ? t.otherText : t.text}</p>
      <Form method="post" action={`${deskPath(token)}?index`} className="my-3">
        <input type="hidden" name="intent" value="keep" />
        <SubmitButton tone="secondary">{t.submit}</SubmitButton>
      </Form>
      <p className="max-w-prose text-sm text-muted">{t.how}</p>
    </Section>
  );
}
