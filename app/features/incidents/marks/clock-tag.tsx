import type { Clock } from '#app/domain/incident/clocks.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { clockWords } from '../incident/clock-words.ts';
import { incidentMessages } from '../messages.ts';

interface Props {
  incident: { significance: 'undecided' | 'significant' | 'not_significant'; clock: Clock | null };
}

/** Which clock runs out next, and how long that is; or that nobody has judged yet. */
export function ClockTag({ incident: { significance, clock } }: Props) {
  const t = useMessages(incidentMessages);
  if (clock) {
    return (
      <Tag tone={clock.state === 'overdue' ? 'bad' : 'warn'}>
        <span suppressHydrationWarning>{`${t.clocks.names[clock.id]}: ${clockWords(clock, t.clocks)}`}</span>
      </Tag>
    );
  }
  return significance === 'undecided' ? <Tag tone="info">{t.mark.notJudged}</Tag> : <span className="text-muted">{t.mark.noClock}</span>;
}
