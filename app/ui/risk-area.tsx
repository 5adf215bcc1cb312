import { riskAreas, type FourRiskAreas, type RiskArea } from '#app/domain/level/method.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { classNames } from './class-names.ts';
import { MarkIcon, RiskAreaIcons } from './mark-icons.tsx';
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
  const words = present.map((area) => t.area[area]).join(', ');
  return (
    <span className="inline-flex align-middle" title={words || undefined}>
      <RiskAreaIcons present={present} />
      <span className="sr-only">{words || t.noArea}</span>
    </span>
  );
}
