import { Form } from '@remix-run/react';
import { dialled } from '#app/domain/register/phone.ts';
import type { Callee } from '#app/platform/http/app-error.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { deadLinkMessages } from './messages.ts';

/** For a link that has expired, was revoked or never was one. Whoever held a true one can still be told whom to call: the mail said so too. */
export function DeadLinkPage({ token, call }: { token: string; call?: Callee | undefined }) {
  const t = useMessages(deadLinkMessages);
  return (
    <>
      <PageHeader title={t.title} lead={t.text} />
      <p className="mb-6">{t.newer}</p>
      <Section title={t.fresh} lead={t.freshText}>
        <Form method="post" action={`/i/${token}/fresh`}>
          <SubmitButton>{t.freshDo}</SubmitButton>
        </Form>
      </Section>
      <Section title={t.urgent}>
        {call ? (
          <p>
            {t.call({ client: call.name })}{' '}
            <a className="link font-semibold whitespace-nowrap tabular-nums" href={`tel:${dialled(call.phone)}`}>
              {call.phone}
            </a>
          </p>
        ) : (
          <p className="max-w-prose">{t.callSomebody}</p>
        )}
      </Section>
    </>
  );
}
