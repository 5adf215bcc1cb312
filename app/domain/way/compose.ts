import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Instant } from '../calendar/instant.ts';
import { firstPlannedOn, noSteps, promisedStep, wayStepKinds, wayStepState, wayStepsOf, type PlannedDay, type WayStepKind, type WayStepState, type WaySteps } from './steps.ts';

/** One thing that was said about a step, in force until something else was said. */
export interface SaidStep {
  readonly kind: WayStepKind;
  readonly plannedOn: CalendarDate | null;
  readonly doneOn: CalendarDate | null;
  readonly auditBody: string | null;
  readonly recordedAt: Instant;
  readonly isCurrent: boolean;
}

/** What decides how far a supplier is: what was said step by step, each day that was agreed for its certificate, and the certificates that lie there. */
export interface WayFacts {
  /** Oldest first. */
  readonly said: readonly SaidStep[];
  /** Oldest first; the last one is in force. */
  readonly agreed: readonly PlannedDay[];
  /** Certificates of a level that does, with the day from which each counts as there, and the moment it came in. */
  readonly certificates: readonly { readonly sinceOn: CalendarDate; readonly receivedAt: Instant }[];
}

export interface Way {
  readonly steps: WaySteps;
  /** The first day that was planned for a step, where it was put off since. */
  readonly firstPlannedOn: Readonly<Partial<Record<WayStepKind, CalendarDate>>>;
  readonly auditBody: string | null;
  /** Whether a certificate lies there that makes `certified` done, whatever was said. */
  readonly isShown: boolean;
  readonly lastSaidAt: Instant | null;
}

/**
 * How far a supplier is. A certificate that lies there is worth more than what was said of it. The agreed date is the day of
 * the certificate, and what was agreed after the certificate was there is the day of its renewal. Our design.
 */
export function composeWay({ said, agreed, certificates }: WayFacts): Way {
  const current = said.filter((one) => one.isCurrent);
  const shown = certificates.toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1)).at(0) ?? null;
  const certifiedSaid = current.find((one) => one.kind === 'certified' && one.doneOn !== null) ?? null;
  const thereAt = shown?.receivedAt ?? certifiedSaid?.recordedAt ?? null;
  const plannedDays: Record<'certified' | 'renewal', readonly PlannedDay[]> = {
    certified: agreed.filter((one) => thereAt === null || one.recordedAt <= thereAt),
    renewal: agreed.filter((one) => thereAt !== null && one.recordedAt > thereAt),
  };
  const stepOf = (kind: WayStepKind) => {
    const row = current.find((one) => one.kind === kind);
    const promised = kind === 'certified' || kind === 'renewal' ? (plannedDays[kind].at(-1)?.plannedOn ?? null) : null;
    const doneOn = kind === 'certified' && shown ? shown.sinceOn : (row?.doneOn ?? null);
    return { kind, plannedOn: promised ?? row?.plannedOn ?? null, doneOn };
  };
  const steps = wayStepsOf(stepOf);
  const daysOf = (kind: WayStepKind) => (kind === 'certified' || kind === 'renewal' ? plannedDays[kind] : plannedOf(said, kind));
  const first = wayStepKinds.flatMap((kind) => {
    const day = firstPlannedOn(daysOf(kind), steps[kind].plannedOn);
    return day ? [[kind, day] as const] : [];
  });
  const moments = [...current.map((one) => one.recordedAt), ...agreed.slice(-1).map((one) => one.recordedAt)].sort();
  return {
    steps,
    firstPlannedOn: Object.fromEntries(first),
    auditBody: current.find((one) => one.kind === 'audit_body_chosen')?.auditBody ?? null,
    isShown: shown !== null,
    lastSaidAt: moments.at(-1) ?? null,
  };
}

/** The days that were planned for a step since it was last said to be done. */
function plannedOf(said: readonly SaidStep[], kind: WayStepKind): PlannedDay[] {
  const of = said.filter((one) => one.kind === kind);
  const afterDone = of.slice(of.findLastIndex((one) => one.doneOn !== null && !one.isCurrent) + 1);
  return afterDone.flatMap(({ plannedOn, recordedAt }) => (plannedOn === null ? [] : [{ plannedOn, recordedAt }]));
}

/** A supplier of which nobody has heard anything. */
export const noWay: Way = { steps: noSteps, firstPlannedOn: {}, auditBody: null, isShown: false, lastSaidAt: null };

export interface WayLine {
  readonly kind: WayStepKind;
  readonly state: WayStepState;
  readonly plannedOn: CalendarDate | null;
  readonly doneOn: CalendarDate | null;
  readonly firstPlannedOn: CalendarDate | null;
}

/**
 * The steps as a screen shows them. The renewal stands there once there is something to renew; what was left open or planned on
 * the way is over then, and cannot slip.
 */
export function wayLines(way: Way, today: CalendarDate): WayLine[] {
  const isThere = promisedStep(way.steps) === 'renewal';
  return wayStepKinds
    .filter((kind) => (kind === 'renewal' ? isThere || way.steps.renewal.doneOn !== null : !isThere || way.steps[kind].doneOn !== null))
    .map((kind) => ({ kind, state: wayStepState(way.steps[kind], today), plannedOn: way.steps[kind].plannedOn, doneOn: way.steps[kind].doneOn, firstPlannedOn: way.firstPlannedOn[kind] ?? null }));
}
