import { useMessages, useFormat } from '#app/platform/messages/messages-context.tsx';
import { Stat } from '#app/ui/stat.tsx';
import type { QuestionView } from './load-question.server.ts';
import { followMessages } from './messages.ts';
import type { Show } from './question-search.ts';

/** How many stand where; each figure leads to exactly those. */
export function TallyBar({ path, page }: { path: string; page: QuestionView }) {
  const t = useMessages(followMessages);
  const format = useFormat();
  const { states, verdicts, total } = page.standing;
  const sum = (...names: (keyof typeof states)[]) => names.reduce((n, name) => n + (states[name] ?? 0), 0);
  const silent = sum('silent', 'overdue', 'unsent');
  const verdictStats =
    page.kind === 'affected'
      ? ([
          ['affected', verdicts.affected ?? 0, 'bad'],
          ['under_investigation', verdicts.under_investigation ?? 0, 'warn'],
          ['not_affected', verdicts.not_affected ?? 0, 'ok'],
        ] as const)
      : ([
          ['answered', sum('answered', 'to_decide'), 'ok'],
          ['to_decide', sum('to_decide'), 'warn'],
        ] as const);
  const rest: readonly (readonly [Show, number, 'neutral' | 'bad' | 'warn'])[] = [
    ['silent', silent, page.isOverdue && silent > 0 ? 'bad' : 'neutral'],
    ['passed_on', sum('passed_on'), 'warn'],
    ['not_asked', sum('not_sent', 'revoked'), 'neutral'],
  ];
  const stats = [...verdictStats, ...rest].filter(([name, n]) => n > 0 || !['passed_on', 'not_asked', 'to_decide'].includes(name));
  return (
    <section aria-label={t.tally} className="mb-6 flex flex-wrap gap-x-10 gap-y-4 border-y border-line py-4">
      {stats.map(([name, n, tone]) => (
        <Stat key={name} label={t.tallies[name]} value={format.number(n)} tone={n > 0 ? tone : 'neutral'} to={`${path}?show=${name}`} />
      ))}
      <Stat label={t.all} value={format.number(total)} to={path} />
    </section>
  );
}
