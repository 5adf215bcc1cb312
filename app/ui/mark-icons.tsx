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

const [iconSize, iconStep] = [16, 24];

/** The icons of the four risk areas in one drawing, each in its place: a list has one in every row. */
export function RiskAreaIcons({ present }: { present: readonly FourRiskAreas[] }) {
  return (
    <svg className="h-4 w-22 shrink-0" viewBox="0 0 88 16" aria-hidden>
      {riskAreas.map((area, place) => (
        <use key={area} href={`#${idOf(area)}`} x={place * iconStep} width={iconSize} height={iconSize} className={present.includes(area) ? undefined : 'text-line'} />
      ))}
    </svg>
  );
}
