import type { CoverageBar as Bar } from '#app/domain/coverage/portfolio.ts';
import { requiredStates, type RequiredState } from '#app/domain/coverage/state.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { uiMessages } from '#app/ui/messages.ts';
import { StackedBar, type BarTone } from '#app/ui/stacked-bar.tsx';
import { coverageMessages } from './messages.ts';

/** How a state is coloured, in bars and charts. */
export const stateTones: Record<RequiredState, BarTone> = {
  certified: 'certified',
  accepted_otherwise: 'accepted',
  gap_agreed: 'agreed',
  gap: 'gap',
  undecided: 'undecided',
};

/** The five states as shares of one bar, said in words to who cannot see it. */
export function StateBar({ name, counts }: { name: string; counts: Record<RequiredState, number> }) {
  const t = useMessages(coverageMessages);
  const { state } = useMessages(uiMessages);
  const f = useFormat();
  const parts = requiredStates.map((one) => ({
    key: one,
    count: counts[one],
    tone: stateTones[one],
    label: `${f.number(counts[one])} ${state[one].toLowerCase()}`,
  }));
  const spoken = parts.filter((part) => part.count > 0).map((part) => part.label);
  return <StackedBar parts={parts} label={t.barLabel({ name, parts: f.list(spoken) })} />;
}

/** A row of the dashboard as a bar, with both bounds of its cover in words: never one percentage. */
export function CoverageBar({ name, bar }: { name: string; bar: Bar }) {
  const t = useMessages(coverageMessages);
  const { certified, accepted_otherwise, gap_agreed, gap, undecided } = bar.states;
  const counts = { certified: certified.count, accepted_otherwise: accepted_otherwise.count, gap_agreed: gap_agreed.count, gap: gap.count, undecided: undecided.count };
  return (
    <div className="grid gap-1">
      <StateBar name={name} counts={counts} />
      <span className="text-sm text-muted">{t.bounds({ atLeast: bar.atLeast, atMost: bar.atMost, total: bar.total.count })}</span>
    </div>
  );
}
