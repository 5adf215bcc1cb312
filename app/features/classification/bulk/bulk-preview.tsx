import type { LevelChange } from '#app/domain/level/bulk-answers.ts';
import type { Answers } from '#app/domain/level/method.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { classificationMessages } from '../messages.ts';
import { bulkMessages } from './messages.ts';
import type { PostedBulk } from './post-bulk.server.ts';
import { canonicalAnswers } from './previewed.ts';
import type { BulkView } from './view-bulk.server.ts';

interface Props {
  view: BulkView;
  posted: PostedBulk | undefined;
  /** As they stand in the form. */
  answers: Answers;
}

/** What the answers would change, before anything is saved; saving belongs to the form of the questions. */
export function BulkPreviewPanel({ view, posted, answers }: Props) {
  const t = useMessages(bulkMessages);
  if (!posted?.seen) return null;
  const { preview, at, total } = posted.seen;
  const isStale = canonicalAnswers(answers, posted.replaces) !== canonicalAnswers(posted.answers, posted.replaces);
  const changes = preview.changes.length + preview.levelKept > 0 || view.sentOn > 0;
  return (
    <section aria-labelledby="preview-title" id="preview" className="grid scroll-mt-4 content-start gap-4 lg:sticky lg:top-4">
      <h2 id="preview-title" className="text-lg font-semibold">
        {t.changed}
      </h2>
      <div role="status" className="grid gap-4">
        <Down changes={preview.changes.filter((change) => change.isDown)} />
        {preview.changes.length > 0 ? <Changes changes={preview.changes} isProvisional={view.inForce.isProvisional} /> : null}
        <Others view={view} posted={posted} preview={preview} />
      </div>
      {changes ? (
        <div>
          <input form="answers" type="hidden" name="seenAt" value={at} />
          <input form="answers" type="hidden" name="previewed" value={canonicalAnswers(posted.answers, posted.replaces)} />
          {isStale ? <p className="text-muted">{t.stale}</p> : <SubmitButton form="answers" name="intent" value="save">{t.save({ n: total })}</SubmitButton>}
        </div>
      ) : (
        <p>{t.noneWouldChange}</p>
      )}
    </section>
  );
}

function Down({ changes }: { changes: readonly LevelChange[] }) {
  const t = useMessages(bulkMessages);
  const n = changes.reduce((sum, change) => sum + change.count, 0);
  if (n === 0) return null;
  const names = changes.flatMap((change) => change.names);
  return (
    <Notice tone="warn" title={t.downTitle({ n })}>
      <p>{t.downText}</p>
      <p className="mt-1">{t.andMore({ names: names.join(' · '), n: n - names.length })}</p>
    </Notice>
  );
}

function Changes({ changes, isProvisional }: { changes: readonly LevelChange[]; isProvisional: boolean }) {
  const t = useMessages(bulkMessages);
  const f = useFormat();
  return (
    <table className="data-table">
      <caption className="sr-only">{t.changed}</caption>
      <thead>
        <tr>
          <th scope="col">{t.level}</th>
          <th scope="col">{t.becomes}</th>
          <th scope="col" className="end">
            {t.count}
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ from, to, count, names }) => (
          <tr key={`${from?.lowest}${from?.highest}${to.lowest}${to.highest}`}>
            <th scope="row" className="font-normal">
              {from ? <LevelBadge {...from} /> : <span className="text-muted">{t.nothing}</span>}
            </th>
            <td data-label={t.becomes}>
              <LevelBadge {...to} provisional={isProvisional} />
            </td>
            <td data-label={t.count} className="end" title={names.join(' · ')}>
              {f.number(count)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Others({ view, posted, preview }: Pick<Props, 'view'> & { posted: PostedBulk; preview: NonNullable<PostedBulk['seen']>['preview'] }) {
  const t = useMessages(bulkMessages);
  const one = useMessages(classificationMessages);
  const f = useFormat();
  const topic = (inputId: string) => one.topic[inputId as keyof typeof one.topic] ?? view.inForce.method.inputs.find((input) => input.id === inputId)?.question[f.locale] ?? inputId;
  return (
    <ul className="grid gap-1">
      {preview.levelKept > 0 ? <li>{t.levelKept({ n: preview.levelKept })}</li> : null}
      {preview.same > 0 ? <li>{t.same({ n: preview.same })}</li> : null}
      {preview.byPerson > 0 ? <li>{(posted.replaces ? t.byPersonReplaced : t.byPerson)({ n: preview.byPerson })}</li> : null}
      <li>{preview.open === 0 ? t.allClosed : t.stillOpen({ n: preview.open, questions: f.list(preview.openQuestions.map((question) => topic(question.inputId))) })}</li>
    </ul>
  );
}
