import {
  ArrowLeftRight,
  BadgeCheck,
  CalendarClock,
  CircleMinus,
  CircleQuestionMark,
  CircleSlash,
  DoorOpen,
  Factory,
  Server,
  ShieldCheck,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import type { CoverageState } from '#app/domain/coverage/state.ts';
import { riskAreas, type FourRiskAreas } from '#app/domain/level/method.ts';

type MarkName = FourRiskAreas | CoverageState;

const icons: Record<MarkName, LucideIcon> = {
  it: Server,
  ot: Factory,
  physical: DoorOpen,
  edi: ArrowLeftRight,
  certified: ShieldCheck,
  accepted_otherwise: BadgeCheck,
  gap_agreed: CalendarClock,
  gap: TriangleAlert,
  undecided: CircleQuestionMark,
  not_required: CircleMinus,
  not_a_supplier: CircleSlash,
};

const idOf = (name: MarkName) => `mark-${name}`;

/** The drawings, once per page. A list repeats them five times a row: drawn out there, they were most of its bytes and time. */
export function MarkIconDrawings() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden>
      {(Object.entries(icons) as [MarkName, LucideIcon][]).map(([name, Icon]) => (
        <symbol key={name} id={idOf(name)} viewBox="0 0 24 24">
          <Icon />
        </symbol>
      ))}
      <AreaDrawings />
    </svg>
  );
}

/** Icon of a risk area or of a coverage state, in the colour of the text around it. */
export function MarkIcon({ name, className }: { name: MarkName; className: string }) {
  return (
    <svg className={className} aria-hidden>
      <use href={`#${idOf(name)}`} />
    </svg>
  );
}

/** The icons of these risk areas, each in its own place, over all four of them faded. */
export function RiskAreaIcons({ present }: { present: readonly FourRiskAreas[] }) {
  return (
    <svg className="h-4 w-22 shrink-0" aria-hidden>
      <use href="#areas" className="text-line" />
      {present.map((area) => (
        <use key={area} href={`#area-${area}`} />
      ))}
    </svg>
  );
}

/** Four icons beside each other, three halves of an icon apart: in a list, a drawing for each area would be most of a row. */
const areaViewBox = '0 0 132 24';

function AreaDrawings() {
  return (
    <>
      {riskAreas.map((area, place) => (
        <symbol key={area} id={`area-${area}`} viewBox={areaViewBox}>
          <use href={`#${idOf(area)}`} x={place * 36} width="24" height="24" />
        </symbol>
      ))}
      <symbol id="areas" viewBox={areaViewBox}>
        {riskAreas.map((area) => (
          <use key={area} href={`#area-${area}`} width="132" height="24" />
        ))}
      </symbol>
    </>
  );
}
