import type { Portfolio } from '#app/domain/coverage/portfolio.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { uiMessages } from '#app/ui/messages.ts';
import { RiskAreaLabel } from '#app/ui/risk-area.tsx';
import { Section } from '#app/ui/section.tsx';
import { CoverageTable } from './coverage-table.tsx';
import { coverageMessages } from './messages.ts';

/** The four risk areas; what belongs to no single one stands last. */
export function ByArea({ portfolio, suppliers }: { portfolio: Portfolio; suppliers: string }) {
  const t = useMessages(coverageMessages);
  const names = useMessages(uiMessages).area;
  const rows = portfolio.areas.map(({ area, bar }) => ({
    key: area,
    name: names[area],
    head: area === 'general' ? names.general : <RiskAreaLabel area={area} />,
    bar,
  }));
  return (
    <Section title={t.byArea} lead={t.byAreaLead}>
      <CoverageTable caption={t.byArea} rowTitle={t.area} rows={rows} suppliers={suppliers} />
    </Section>
  );
}
