import type { Clock } from '#app/domain/incident/clocks.ts';
import type { ReactNode } from 'react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { classNames } from '#app/ui/class-names.ts';
import { Section } from '#app/ui/section.tsx';
import { clockMessages } from './clock-messages.ts';
import { clockWords } from './clock-words.ts';
import type { IncidentPageData } from './load-incident.server.ts';

const tones = { waiting: 'text-muted', running: 'text-warn', overdue: 'text-bad', sent: 'text-ok', sent_late: 'text-bad' } as const;

/** The three terms that bind the organisation itself, each with its article. */
export function ClocksSection({ page, children }: { page: IncidentPageData; children?: ReactNode }) {
  const t = useMessages(clockMessages);
  const { incident, clocks } = page;
  const lead = incident.awareAt ? t.aware({ at: incident.awareAt }) : incident.significance === 'not_significant' ? t.notSignificant : t.undecided;
  return (
    <Section title={t.title} id="clocks" lead={lead} className="print:pt-1 print:pb-2">
      {incident.significance === 'not_significant' ? null : (
        <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-3 print:grid-cols-3 print:gap-y-1">
          {clocks.map((clock) => (
            <div key={clock.id} className="grid content-start gap-0.5">
              <dt className="font-medium">{t.names[clock.id]}</dt>
              <dd suppressHydrationWarning className={classNames('text-xl leading-tight font-semibold tabular-nums print:text-base', tones[clock.state])}>
                {clockWords(clock, t)}
              </dd>
              <Due clock={clock} />
              <dd className="text-sm text-muted">{t.articles[clock.id]}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="mt-3 max-w-prose text-sm text-muted print:mt-1 print:max-w-none">
        {t.toWhom} <span className="print:hidden">{t.trust}</span>
      </p>
      {children ? <div className="mt-3 flex flex-wrap gap-3 print:hidden">{children}</div> : null}
    </Section>
  );
}

function Due({ clock }: { clock: Clock }) {
  const t = useMessages(clockMessages);
  if (clock.dueAt === null) return null;
  return <dd>{clock.dueOn ? t.dueOn({ date: clock.dueOn }) : t.dueAt({ at: clock.dueAt })}</dd>;
}
