import { riskAreas, type FourRiskAreas, type RiskArea } from '#app/domain/level/method.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { classNames } from './class-names.ts';
import { MarkIcon } from './mark-icons.tsx';
import { uiMessages } from './messages.ts';

type Area = FourRiskAreas;

export function RiskAreaIcon({ area, className }: { area: Area; className?: string }) {
  return <MarkIcon name={area} className={classNames('size-4 shrink-0', className)} />;
}

/** Icon and word of one risk area. */
export function RiskAreaLabel({ area, className }: { area: Area; className?: string }) {
  const t = useMessages(uiMessages);
  return (
    <span className={classNames('inline-flex items-center gap-1.5', className)}>
      <RiskAreaIcon area={area} className="text-muted" />
      {t.area[area]}
    </span>
  );
}

/** The four areas in their fixed order and place, those that do not matter faded out: a column of them reads at a glance. */
export function RiskAreaMarks({ areas }: { areas: readonly RiskArea[] }) {
  const t = useMessages(uiMessages);
  const present = riskAreas.filter((area) => areas.includes(area));
  return (
    <span className="inline-flex items-center gap-2 align-middle">
      {riskAreas.map((area) =>
        present.includes(area) ? (
          <span key={area} title={t.area[area]} className="inline-flex">
            <RiskAreaIcon area={area} />
          </span>
        ) : (
          <RiskAreaIcon key={area} area={area} className="text-line" />
        ),
      )}
      <span className="sr-only">{present.length ? present.map((area) => t.area[area]).join(', ') : t.noArea}</span>
    </span>
  );
}
