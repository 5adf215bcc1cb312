import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { Stat } from '#app/ui/stat.tsx';
import { triageMessages } from './messages.ts';
import type { TriageView } from './view-triage.server.ts';

/** What triage has led to so far; each figure leads to its list. */
export function TriageCounts({ counts, home }: Pick<TriageView, 'counts' | 'home'>) {
  const t = useMessages(triageMessages);
  const f = useFormat();
  return (
    <div className="flex flex-wrap gap-x-10 gap-y-4">
      {(['untriaged', 'to_classify', 'no_relevant_dependency', 'not_a_supplier'] as const).map((state) => (
        <Stat
          key={state}
          label={t.counts[state]}
          value={f.number(counts[state])}
          note={state === 'not_a_supplier' ? t.counts.outside : undefined}
          to={`${home}/suppliers?triage=${state}`}
        />
      ))}
    </div>
  );
}
