import { Link } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { MoneyText } from '#app/ui/date-text.tsx';
import { ExportLinks } from '#app/ui/export-links.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { ListEnd } from '#app/ui/list-end.tsx';
import { nextStepAddress } from '#app/ui/next-step/address.ts';
import { nextStepMessages } from '#app/ui/next-step/messages.ts';
import { RiskAreaMarks } from '#app/ui/risk-area.tsx';
import { Section } from '#app/ui/section.tsx';
import type { WorstGapRow } from './load-worst-gaps.server.ts';
import { coverageMessages } from './messages.ts';

interface Props {
  gaps: readonly WorstGapRow[];
  home: string;
  today: string;
}

/** Where to begin today: the worst first, each with the one step that helps. */
export function WorstGaps({ gaps, home, today }: Props) {
  const { gaps: t, exported } = useMessages(coverageMessages);
  return (
    <Section title={t.title({ n: gaps.length })} id="worst" lead={t.lead}>
      <table className="data-table">
        <caption className="sr-only">{t.title({ n: gaps.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t.supplier}</th>
            <th scope="col">{t.requires}</th>
            <th scope="col">{t.promise}</th>
            <th scope="col">{t.areas}</th>
            <th scope="col" className="end">
              {t.spend}
            </th>
            <th scope="col">{t.step}</th>
          </tr>
        </thead>
        <tbody>
          {gaps.map((gap) => (
            <GapRow key={gap.id} gap={gap} home={home} today={today} />
          ))}
        </tbody>
      </table>
      <ListEnd>
        <ExportLinks list={exported.gaps} file="gaps" />
      </ListEnd>
    </Section>
  );
}

function GapRow({ gap, home, today }: Omit<Props, 'gaps'> & { gap: WorstGapRow }) {
  const t = useMessages(coverageMessages).gaps;
  return (
    <tr>
      <th scope="row">
        <Link to={`${home}/suppliers/${gap.id}`} className="link">
          {gap.name}
        </Link>
      </th>
      <td data-label={t.requires}>
        <LevelBadge lowest={gap.lowest} highest={gap.level} />
      </td>
      <td data-label={t.promise}>
        <Promised gap={gap} today={today} />
      </td>
      <td data-label={t.areas}>{gap.areas.length > 0 ? <RiskAreaMarks areas={gap.areas} /> : null}</td>
      <td data-label={t.spend} className="end">
        {gap.spendCents === null ? null : <MoneyText cents={gap.spendCents} currency={gap.currency} />}
      </td>
      <td data-label={t.step}>
        <StepLink gap={gap} home={home} />
      </td>
    </tr>
  );
}

function Promised({ gap: { promise, agreedOn, proofUntil }, today }: { gap: WorstGapRow; today: string }) {
  const t = useMessages(coverageMessages).gaps;
  const f = useFormat();
  if (promise === 'none') return <span className="text-muted">{t.noDate}</span>;
  if (promise === 'agreed' && agreedOn) return <>{t.agreed({ date: agreedOn, distance: f.distance(agreedOn, today) })}</>;
  return <span className="text-bad">{agreedOn ? t.slipped({ date: agreedOn }) : t.lapsed({ date: proofUntil ?? today })}</span>;
}

function StepLink({ gap: { id, step, mayTakeStep }, home }: { gap: WorstGapRow; home: string }) {
  const labels = useMessages(nextStepMessages);
  if (!step) return null;
  if (!mayTakeStep) return <span className="text-muted">{labels[step.kind]}</span>;
  return (
    <Link to={nextStepAddress(step, home, id)} className="link">
      {labels[step.kind]}
    </Link>
  );
}
