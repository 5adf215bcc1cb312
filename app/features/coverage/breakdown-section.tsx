import type { Dimension } from '#app/domain/coverage/breakdown.ts';
import type { Portfolio } from '#app/domain/coverage/portfolio.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { ExportLinks } from '#app/ui/export-links.tsx';
import { ListEnd } from '#app/ui/list-end.tsx';
import { uiMessages } from '#app/ui/messages.ts';
import { RiskAreaLabel } from '#app/ui/risk-area.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { CoverageTable, type CoverageRow } from './coverage-table.tsx';
import { DecidingQuestions } from './deciding-questions.tsx';
import type { Breakdown } from './load-breakdown.server.ts';
import { coverageMessages } from './messages.ts';
import { views } from './view.ts';

interface Props {
  breakdown: Breakdown;
  portfolio: Portfolio;
  home: string;
  hasUnits: boolean;
}

/** The same suppliers told apart in another way; the address says which. */
export function BreakdownSection({ breakdown, portfolio, home, hasUnits }: Props) {
  const t = useMessages(coverageMessages).by;
  const offered = views.filter((view) => view !== 'unit' || hasUnits || breakdown.by === 'unit');
  const suppliers = `${home}/suppliers`;
  return (
    <Section title={t.title} id="by">
      <Tabs label={t.title} tabs={offered.map((view) => ({ to: `${home}?by=${view}#by`, label: t.tab[view], current: view === breakdown.by }))} />
      <p className="mb-3 max-w-prose text-muted">{t.lead[breakdown.by]}</p>
      {breakdown.by === 'question' ? (
        <DecidingQuestions {...breakdown} home={home} />
      ) : breakdown.by === 'area' ? (
        <AreaTable portfolio={portfolio} suppliers={suppliers} />
      ) : (
        <DimensionTable by={breakdown.by} rows={breakdown.rows} suppliers={suppliers} />
      )}
      <ListEnd>
        <ExportLinks list={t.tab[breakdown.by]} file="coverage" search={new URLSearchParams({ by: breakdown.by })} />
      </ListEnd>
    </Section>
  );
}

/** The four risk areas; what belongs to no single one stands last. */
function AreaTable({ portfolio, suppliers }: { portfolio: Portfolio; suppliers: string }) {
  const t = useMessages(coverageMessages).by.tab;
  const names = useMessages(uiMessages).area;
  const rows = portfolio.areas.map(({ area, bar }) => ({
    key: area,
    name: names[area],
    head: area === 'general' ? names.general : <RiskAreaLabel area={area} />,
    bar,
  }));
  return <CoverageTable caption={t.area} rowTitle={t.area} rows={rows} suppliers={suppliers} />;
}

function DimensionTable({ by, rows, suppliers }: { by: Dimension; rows: Extract<Breakdown, { rows: unknown }>['rows']; suppliers: string }) {
  const t = useMessages(coverageMessages).by;
  const named = rows.map(({ key, name, bar }): CoverageRow => {
    const text = name ?? t.none[by];
    return { key: key ?? 'none', name: text, head: name ?? <span className="font-normal text-muted">{text}</span>, bar };
  });
  return <CoverageTable caption={t.tab[by]} rowTitle={t.tab[by]} rows={named} suppliers={suppliers} />;
}
