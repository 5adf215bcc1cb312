import { Form, Link } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stat } from '#app/ui/stat.tsx';
import { useFreshProgress } from '#app/ui/use-fresh-progress.ts';
import { bulkMessages } from './messages.ts';
import type { RunView } from './view-run.server.ts';

const outcomes = ['recorded', 'same', 'changed_since', 'restored', 'answered_since'] as const;

/** One bulk action, under way or done. */
export function RunPage({ view }: { view: RunView }) {
  const t = useMessages(bulkMessages).run;
  const f = useFormat();
  const { status } = view;
  const isWorking = status !== 'applied' && status !== 'undone';
  useFreshProgress(isWorking && !view.isStuck);
  return (
    <>
      <PageHeader title={t.title({ n: view.total })} lead={view.by ? t.by({ name: view.by, at: view.createdAt }) : undefined} back={{ to: `${view.home}/classification`, label: t.back }} />
      {isWorking ? <Working view={view} status={status} /> : null}
      {status === 'undone' && view.undoneAt ? <Notice className="mb-5">{t.isUndone({ at: view.undoneAt })}</Notice> : null}
      {isWorking ? null : (
        <div className="mb-6 flex flex-wrap gap-x-10 gap-y-4">
          {outcomes.map((outcome) => (view.counts[outcome] ? <Stat key={outcome} label={t[outcome]} value={f.number(view.counts[outcome])} /> : null))}
        </div>
      )}
      <Section title={t.answers}>
        <dl className="grid max-w-4xl gap-x-6 gap-y-1 sm:grid-cols-2">
          {view.answers.map(({ question, answer }) => (
            <div key={question} className="contents">
              <dt className="text-muted max-sm:mt-2">{question}</dt>
              <dd>{answer}</dd>
            </div>
          ))}
        </dl>
        {view.replaces ? <p className="mt-3">{t.replaced}</p> : null}
      </Section>
      {status === 'applied' && view.mayWrite && (view.counts.recorded ?? 0) > 0 ? (
        <Confirm trigger={t.undo}>
          <p>{t.undoText}</p>
          <Form method="post">
            <SubmitButton tone="danger" name="intent" value="undo">
              {t.undoNow}
            </SubmitButton>
          </Form>
        </Confirm>
      ) : null}
    </>
  );
}

function Working({ view, status }: { view: RunView; status: 'staging' | 'applying' | 'undoing' }) {
  const t = useMessages(bulkMessages).run;
  return (
    <div className="mb-6 grid gap-3">
      <Progress label={t.working[status]} done={view.done} total={status === 'staging' ? null : view.total} />
      {view.isStuck ? (
        <Notice tone="bad">
          <p>{t.stuck}</p>
          {view.mayWrite ? (
            <Form method="post" className="mt-3 flex flex-wrap gap-2">
              <SubmitButton name="intent" value="retry">{t.retry}</SubmitButton>
              {status === 'applying' ? <SubmitButton tone="danger" name="intent" value="undo">{t.undoNow}</SubmitButton> : null}
            </Form>
          ) : null}
        </Notice>
      ) : (
        <p className="text-muted">{t.leave}</p>
      )}
      <noscript>
        <meta httpEquiv="refresh" content="3" />
        <Link to="" className="link" reloadDocument>
          {t.reload}
        </Link>
      </noscript>
    </div>
  );
}
