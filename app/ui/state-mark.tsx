import { BadgeCheck, CalendarClock, CircleMinus, CircleQuestionMark, CircleSlash, ShieldCheck, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { CoverageState } from '#app/domain/coverage/state.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { classNames } from './class-names.ts';
import { uiMessages } from './messages.ts';

const looks: Record<CoverageState, { icon: LucideIcon; tone: string }> = {
  certified: { icon: ShieldCheck, tone: 'text-ok' },
  accepted_otherwise: { icon: BadgeCheck, tone: 'text-ok' },
  gap_agreed: { icon: CalendarClock, tone: 'text-warn' },
  gap: { icon: TriangleAlert, tone: 'text-bad' },
  undecided: { icon: CircleQuestionMark, tone: 'text-info' },
  not_required: { icon: CircleMinus, tone: 'text-muted' },
  not_a_supplier: { icon: CircleSlash, tone: 'text-muted' },
};

/** Icon, word and colour of a coverage state. */
export function StateMark({ state, className }: { state: CoverageState; className?: string }) {
  const t = useMessages(uiMessages);
  const { icon: Icon, tone } = looks[state];
  return (
    <span className={classNames('inline-flex items-start gap-1.5 sm:whitespace-nowrap', tone, className)}>
      <Icon className="mt-[0.2em] size-4 shrink-0" aria-hidden />
      {t.state[state]}
    </span>
  );
}
