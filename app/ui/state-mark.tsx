import type { CoverageState } from '#app/domain/coverage/state.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { classNames } from './class-names.ts';
import { MarkIcon } from './mark-icons.tsx';
import { uiMessages } from './messages.ts';

const tones: Record<CoverageState, string> = {
  certified: 'text-ok',
  accepted_otherwise: 'text-ok',
  gap_agreed: 'text-warn',
  gap: 'text-bad',
  undecided: 'text-info',
  not_required: 'text-muted',
  not_a_supplier: 'text-muted',
};

/** Icon, word and colour of a coverage state. */
export function StateMark({ state, className }: { state: CoverageState; className?: string }) {
  const t = useMessages(uiMessages);
  return (
    <span className={classNames('inline-flex items-start gap-1.5 sm:whitespace-nowrap', tones[state], className)}>
      <MarkIcon name={state} className="mt-[0.2em] size-4 shrink-0" />
      {t.state[state]}
    </span>
  );
}
