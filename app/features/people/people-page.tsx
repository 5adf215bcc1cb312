import { Form } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { Button, SubmitButton } from '#app/ui/button.tsx';
import { CheckboxGroup } from '#app/ui/choice-fields.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { FoundGroup } from './found-group.tsx';
import type { PeopleView } from './load-people.server.ts';
import { peopleMessages } from './messages.ts';

export interface PeopleAnswer {
  /** What was asked, as it was typed. */
  asked: { names: readonly string[]; emails: readonly string[] };
  errors: { name?: string[]; email?: string[] };
  view: PeopleView | null;
  /** What erasing did. */
  outcome: { tone: 'ok' | 'warn'; text: string } | null;
}

interface Props {
  /** Of the organisation. */
  home: string;
  answer: PeopleAnswer | undefined;
}

/** What is looked for travels in the body of a form, never in an address: addresses are kept in logs and histories. */
export function PeoplePage({ home, answer }: Props) {
  const t = useMessages(peopleMessages);
  const view = answer?.view ?? null;
  const [name = '', ...names] = answer?.asked.names ?? [];
  const [email = '', ...emails] = answer?.asked.emails ?? [];
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} back={{ to: `${home}/settings`, label: t.back }} />
      {answer?.outcome ? (
        <div role="status" className="mb-5">
          <Notice tone={answer.outcome.tone}>{answer.outcome.text}</Notice>
        </div>
      ) : null}
      <Form method="post" className="mb-6 grid max-w-xl gap-5" key={`${name} ${email}`}>
        <TextField field={{ id: 'people-name', name: 'name', errors: answer?.errors.name, initialValue: name }} label={t.name} description={t.nameHint} hideOptional autoComplete="off" width="medium" />
        <TextField field={{ id: 'people-email', name: 'email', errors: answer?.errors.email, initialValue: email }} label={t.email} description={t.emailHint} hideOptional type="email" autoComplete="off" width="medium" />
        <Also names={names} emails={emails} view={view} />
        <div>
          <SubmitButton name="intent" value="find">
            {t.find}
          </SubmitButton>
        </div>
      </Form>
      {view ? view.total === 0 ? <EmptyState title={t.nothing}>{t.nothingText}</EmptyState> : <FoundPlaces home={home} view={view} /> : null}
    </>
  );
}

function Also({ names, emails, view }: { names: readonly string[]; emails: readonly string[]; view: PeopleView | null }) {
  const t = useMessages(peopleMessages);
  const choices = (taken: readonly string[], more: readonly string[] = []) => [...taken, ...more].map((value) => ({ value, label: value }));
  const [nameChoices, emailChoices] = [choices(names, view?.aliases.names), choices(emails, view?.aliases.emails)];
  if (nameChoices.length + emailChoices.length === 0) return null;
  return (
    <div className="grid gap-3">
      {nameChoices.length > 0 ? <CheckboxGroup field={{ id: 'people-also-name', name: 'name', initialValue: [...names] }} label={`${t.alsoTitle} (${t.name.toLowerCase()})`} description={t.also} hideOptional choices={nameChoices} /> : null}
      {emailChoices.length > 0 ? <CheckboxGroup field={{ id: 'people-also-email', name: 'email', initialValue: [...emails] }} label={`${t.alsoTitle} (${t.email.toLowerCase()})`} description={nameChoices.length > 0 ? undefined : t.also} hideOptional choices={emailChoices} /> : null}
    </div>
  );
}

function FoundPlaces({ home, view }: { home: string; view: PeopleView }) {
  const t = useMessages(peopleMessages);
  return (
    <Form method="post" reloadDocument>
      {view.names.map((name) => (
        <input key={name} type="hidden" name="name" value={name} />
      ))}
      {view.emails.map((email) => (
        <input key={email} type="hidden" name="email" value={email} />
      ))}
      {view.isAmbiguous ? (
        <Notice tone="warn" title={t.ambiguous} className="mb-4">
          {t.ambiguousText}
        </Notice>
      ) : null}
      <p className="text-lg font-semibold">{t.found(view)}</p>
      <p className="mt-1 mb-5 max-w-prose text-muted">{t.otherHint}</p>
      {view.groups.map((group) => (
        <FoundGroup key={group.table} home={home} group={group} />
      ))}
      <Section title={t.exportTitle} lead={t.exportText} className="print:hidden">
        <div className="flex flex-wrap gap-3">
          {(['json', 'txt'] as const).map((format) => (
            <Button key={format} type="submit" tone="secondary" name="format" value={format} formAction={`${home}/settings/people/export`}>
              {format === 'json' ? t.asJson : t.asText}
            </Button>
          ))}
        </div>
      </Section>
      {view.going > 0 ? (
        <Section title={t.eraseTitle} lead={t.eraseText} className="print:hidden">
          {view.groups.some(({ table }) => table === 'import_row') ? <p className="mb-3 max-w-prose text-muted">{t.importText}</p> : null}
          <Confirm trigger={t.erase} tone="danger">
            <p>{t.eraseQuestion(view)}</p>
            <div>
              <Button type="submit" tone="danger" name="intent" value="erase">
                {t.eraseNow}
              </Button>
            </div>
          </Confirm>
        </Section>
      ) : null}
    </Form>
  );
}
