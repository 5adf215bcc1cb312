import { Form } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink, SubmitButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { ItemView, QuestionView } from './load-question.server.ts';
import { followMessages } from './messages.ts';

export function RemindAll({ path, page: { standing } }: { path: string; page: QuestionView }) {
  const t = useMessages(followMessages);
  const n = (standing.states.silent ?? 0) + (standing.states.overdue ?? 0);
  if (n === 0) return null;
  return (
    <Form method="post" action={path}>
      <SubmitButton tone="secondary" name="intent" value="remind_silent">
        {t.remindAll({ n })}
      </SubmitButton>
    </Form>
  );
}

/** What can be done about one letter that is not answered; `sameLetter`: all suppliers on this page that the same person passed on. */
export function LetterActions({ home, path, row, sameLetter }: { home: string; path: string; row: ItemView; sameLetter: readonly string[] }) {
  const t = useMessages(followMessages);
  if (row.answer || row.state === 'revoked' || row.state === 'not_sent') return null;
  const letter = <input type="hidden" name="letterId" value={row.letterId} />;
  return (
    <div className="flex flex-wrap items-start gap-2 print:hidden">
      {row.state === 'passed_on' ? (
        <ButtonLink size="sm" to={`${home}/questions/new/owner?${new URLSearchParams([...sameLetter.map((id) => ['id', id]), ['name', row.passedOnTo ?? '']])}`}>
          {t.askThem}
        </ButtonLink>
      ) : row.state === 'unsent' ? null : (
        <Form method="post" action={path} preventScrollReset>
          {letter}
          <SubmitButton size="sm" tone="secondary" name="intent" value="remind">
            {t.remind}
          </SubmitButton>
        </Form>
      )}
      <Confirm trigger={t.revoke} size="sm" tone="quiet">
        <Form method="post" action={path} preventScrollReset className="grid justify-items-start gap-3">
          {letter}
          <p>{t.revokeAsk({ name: row.name })}</p>
          <SubmitButton tone="danger" size="sm" name="intent" value="revoke">
            {t.revokeDo}
          </SubmitButton>
        </Form>
      </Confirm>
    </div>
  );
}

/** To suppliers with a conclusion, to colleagues without. */
export function CloseForm({ path, page, problem }: { path: string; page: QuestionView; problem: string | null }) {
  const t = useMessages(followMessages);
  const field = { id: 'conclusion', name: 'conclusion', required: true, maxLength: 4_000, errors: problem ? [problem] : undefined };
  return (
    <details className="border-t border-line pt-4 pb-7 print:hidden" open={problem !== null}>
      <summary className="link inline-block">{t.close}</summary>
      <Form method="post" action={path} className="mt-3 grid max-w-3xl justify-items-start gap-4">
        <p className="max-w-prose">{page.kind === 'affected' ? t.closeAffected : t.closeOwner}</p>
        {page.kind === 'affected' ? <TextArea field={field} label={t.conclusion} description={t.conclusionHelp} rows={4} className="w-full" /> : null}
        <SubmitButton name="intent" value="close">
          {t.closeDo}
        </SubmitButton>
      </Form>
    </details>
  );
}
