import { Form } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink, SubmitButton } from '#app/ui/button.tsx';
import { LanguageSwitch } from '#app/ui/language-switch.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PlainShell } from '#app/ui/plain-shell.tsx';
import { Section } from '#app/ui/section.tsx';
import { welcomeMessages } from './messages.ts';

/** The first page of an empty installation. */
export function WelcomePage({ hasDemo }: { hasDemo: boolean }) {
  const t = useMessages(welcomeMessages);
  return (
    <PlainShell aside={<LanguageSwitch />}>
      <PageHeader title={t.title} lead={t.lead} />
      <Section title={t.setUpTitle} lead={t.setUpText}>
        <ButtonLink to="/set-up" tone="primary">
          {t.setUp}
        </ButtonLink>
      </Section>
      <Section title={t.demoTitle} lead={t.demoText}>
        <Form method="post" action="/demo">
          <SubmitButton tone="secondary">{t.demo}</SubmitButton>
        </Form>
      </Section>
      {hasDemo ? (
        <p>
          <ButtonLink to="/sign-in" tone="quiet">
            {t.signIn}
          </ButtonLink>
        </p>
      ) : null}
    </PlainShell>
  );
}
