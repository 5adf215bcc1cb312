import type { CoverageBar as Bar } from '#app/domain/coverage/portfolio.ts';
import { requiredStates, type RequiredState } from '#app/domain/coverage/state.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { uiMessages } from '#app/ui/messages.ts';
import { StackedBar, type BarTone } from '#app/ui/stacked-bar.tsx';
import { coverageMessages } from './messages.ts';

const tones: Record<RequiredState, BarTone> = {
  certified: 'certified',
  accepted_otherwise: 'accepted',
  gap_agreed: 'agreed',
  gap: 'gap',
  undecided: 'undecided',
};

/** The five states of one row as a bar, with both bounds of its cover in words: never one percentage. */
export function CoverageBar({ name, bar }: { name: string; bar: Bar }) {
  const t = useMessages(coverageMessages);
  const { state } = useMessages(uiMessages);
  const f = useFormat();
  const parts = requiredStates.map((one) => ({
    key: one,
    count: bar.states[one].count,
    tone: tones[one],
    label: `${f.number(bar.states[one].count)} ${state[one].toLowerCase()}`,
  }));
  const spoken = parts.filter((part) => part.count > 0).map((part) => part.label);
  return (
    <div className="grid gap-1">
      <StackedBar parts={parts} label={t.barLabel({ name, parts: f.list(spoken) })} />
      <span className="text-sm text-muted">{t.bounds({ atLeast: bar.atLeast, atMost: bar.atMost, total: bar.total.count })}</span>
    </div>
  );
}
