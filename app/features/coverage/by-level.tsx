import { Link } from '@remix-run/react';
import type { Figure, Portfolio } from '#app/domain/coverage/portfolio.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { ExportLinks } from '#app/ui/export-links.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { ListEnd } from '#app/ui/list-end.tsx';
import { Section } from '#app/ui/section.tsx';
import { CoverageTable, type CoverageRow } from './coverage-table.tsx';
import { listAddress } from './figure-link.tsx';
import { coverageMessages } from './messages.ts';

interface Props {
  portfolio: Portfolio;
  candidates: Figure;
  suppliers: string;
  isProvisional: boolean;
}

export function ByLevel({ portfolio, candidates, suppliers, isProvisional }: Props) {
  const t = useMessages(coverageMessages);
  const rows = portfolio.rows.map(({ bucket, bar, mayAlsoNeed }): CoverageRow => {
    if (bucket === 'open') return { key: bucket, name: t.levelOpen, head: t.levelOpen, note: t.levelOpenHint, bar };
    const more = mayAlsoNeed && mayAlsoNeed.count > 0;
    return {
      key: bucket,
      name: bucket,
      head: <LevelBadge lowest={bucket} provisional={isProvisional} />,
      note: more ? (
        <Link to={listAddress(suppliers, mayAlsoNeed)} className="link">
          {t.mayAlsoNeed({ n: mayAlsoNeed.count, level: bucket })}
        </Link>
      ) : null,
      bar,
    };
  });
  const all: CoverageRow = { key: 'all', name: t.allLevels, head: t.allLevels, bar: portfolio.all, isTotal: true };
  return (
    <Section title={t.byLevel} lead={t.byLevelLead}>
      <CoverageTable caption={t.byLevel} rowTitle={t.level} rows={[...rows, all]} suppliers={suppliers} />
      <ListEnd>
        <ExportLinks list={t.byLevel} file="coverage" search={new URLSearchParams({ by: 'level' })} />
      </ListEnd>
      {candidates.count > 0 ? (
        <p className="mt-3 max-w-prose text-sm text-muted">
          <Link to={listAddress(suppliers, candidates)} className="link">
            {t.candidates({ n: candidates.count })}
          </Link>{' '}
          {t.candidatesNote}
        </p>
      ) : null}
    </Section>
  );
}
