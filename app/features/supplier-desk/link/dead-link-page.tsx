import { Form } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { deskMessages } from '../messages.ts';

/** The same page for a link that has expired, was revoked or never was one. */
export function DeadLinkPage({ token }: { token: string }) {
  const { dead: t } = useMessages(deskMessages);
  return (
    <>
      <PageHeader title={t.title} lead={t.text} />
      <p className="mb-6">{t.newer}</p>
      <Section title={t.fresh} lead={t.freshText}>
        <Form method="post" action={`/i/${token}/fresh`}>
          <SubmitButton>{t.freshDo}</SubmitButton>
        </Form>
      </Section>
    </>
  );
}

/** The answer to a request for a fresh link, whatever was found. */
export function FreshLinkAsked() {
  const { dead: t } = useMessages(deskMessages);
  return <PageHeader title={t.asked} lead={t.askedText} />;
}
