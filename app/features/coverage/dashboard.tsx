import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Attention } from './attention.tsx';
import { BreakdownSection } from './breakdown-section.tsx';
import { ByLevel } from './by-level.tsx';
import { coverageLead, worstGaps } from './coverage-lead.ts';
import { HowChecked } from './how-checked.tsx';
import { EmptyCoverage } from './empty-coverage.tsx';
import { listAddress } from './figure-link.tsx';
import { LevelMixSection } from './level-mix-section.tsx';
import type { Breakdown } from './load-breakdown.server.ts';
import type { Dashboard } from './load-dashboard.server.ts';
import { coverageMessages } from './messages.ts';
import { OpenWork } from './open-work.tsx';
import { Trend } from './trend.tsx';
import { WorstGaps } from './worst-gaps.tsx';

interface Props {
  dashboard: Dashboard;
  breakdown: Breakdown;
  /** `/o/:organisation` */
  home: string;
  mayImport: boolean;
  today: string;
}

/** Are we covered, and what is going wrong? */
export function CoverageDashboard({ dashboard, breakdown, home, mayImport, today }: Props) {
  const t = useMessages(coverageMessages);
  const { portfolio, isProvisional } = dashboard;
  const suppliers = `${home}/suppliers`;
  if (dashboard.suppliers === 0) {
    return (
      <>
        <PageHeader title={t.title} />
        <EmptyCoverage home={home} mayImport={mayImport} />
      </>
    );
  }
  const worst = worstGaps(portfolio);
  return (
    <>
      <PageHeader
        title={t.title}
        lead={coverageLead(portfolio, t.lead)}
        actions={
          worst ? (
            <ButtonLink tone="primary" to={listAddress(suppliers, worst.bar.states.gap)}>
              {t.openWorst({ level: worst.bucket })}
            </ButtonLink>
          ) : null
        }
      />
      {isProvisional ? (
        <Notice tone="warn" title={t.provisional.title} className="mb-6" actions={<ButtonLink to={`${home}/method`}>{t.provisional.open}</ButtonLink>}>
          {t.provisional.text}
        </Notice>
      ) : null}
      <ByLevel portfolio={portfolio} candidates={dashboard.candidates} suppliers={suppliers} isProvisional={isProvisional} />
      {dashboard.worstGaps.length > 0 ? <WorstGaps gaps={dashboard.worstGaps} home={home} today={today} /> : null}
      <Attention portfolio={portfolio} suppliers={suppliers} />
      <OpenWork dashboard={dashboard} home={home} />
      <HowChecked dashboard={dashboard} home={home} />
      <BreakdownSection breakdown={breakdown} portfolio={portfolio} home={home} hasUnits={dashboard.hasUnits} />
      <LevelMixSection mix={portfolio.mix} suppliers={suppliers} />
      <Trend trend={dashboard.trend} today={today} />
    </>
  );
}
