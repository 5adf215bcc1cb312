import type { Clock } from '#app/domain/incident/clocks.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { clockMessages } from '../incident/clock-messages.ts';
import { clockWords } from '../incident/clock-words.ts';
import { incidentMarkMessages } from './messages.ts';

interface Props {
  incident: { significance: 'undecided' | 'significant' | 'not_significant'; clock: Clock | null };
}

/** Which clock runs out next, and how long that is; or that nobody has judged yet. */
export function ClockTag({ incident: { significance, clock } }: Props) {
  const t = useMessages(incidentMarkMessages);
  const clocks = useMessages(clockMessages);
  if (clock) {
    return (
      <Tag tone={clock.state === 'overdue' ? 'bad' : 'warn'}>
        <span suppressHydrationWarning>{`${clocks.names[clock.id]}: ${clockWords(clock, clocks)}`}</span>
      </Tag>
    );
  }
  return significance === 'undecided' ? <Tag tone="info">{t.notJudged}</Tag> : <span className="text-muted">{t.noClock}</span>;
}
