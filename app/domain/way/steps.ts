import type { CalendarDate } from '../calendar/calendar-date.ts';
import { isAgreeableDate } from '../invitation/growth-path.ts';

/**
 * The steps to a NIS2 Quality Mark, in their order. Registering, choosing an audit body, the audit and the certificate are
 * the process that DigiTrust describes for the scheme; implementing is named with its partners. That an audit has a phase 1
 * (readiness) and a phase 2 is said of DigiTrust's certification audits in general, and not known of every level or body:
 * both may be left empty. Renewal follows upon reassessment.
 */
export const wayStepKinds = ['registered', 'implementing', 'audit_body_chosen', 'phase_1', 'phase_2', 'certified', 'renewal'] as const;
export type WayStepKind = (typeof wayStepKinds)[number];

/** A step with the day for which it is planned and the day on which it was done. */
export interface WayStep {
  readonly kind: WayStepKind;
  readonly plannedOn: CalendarDate | null;
  readonly doneOn: CalendarDate | null;
}
export type WaySteps = Readonly<Record<WayStepKind, WayStep>>;

/** `open`: nothing is known of it. `slipped`: the planned day has passed and it is not done. */
export type WayStepState = 'done' | 'planned' | 'slipped' | 'open';

/** Every step, made one by one. */
export function wayStepsOf(make: (kind: WayStepKind) => WayStep): WaySteps {
  return Object.fromEntries(wayStepKinds.map((kind) => [kind, make(kind)])) as unknown as WaySteps;
}

export const noSteps: WaySteps = wayStepsOf((kind) => ({ kind, plannedOn: null, doneOn: null }));

/** On the planned day itself there is still time. Our design. */
export function wayStepState({ plannedOn, doneOn }: WayStep, today: CalendarDate): WayStepState {
  if (doneOn !== null) return 'done';
  if (plannedOn === null) return 'open';
  return plannedOn < today ? 'slipped' : 'planned';
}

/** Whether anybody has said anything yet. */
export const hasBegun = (steps: WaySteps) => wayStepKinds.some((kind) => steps[kind].plannedOn !== null || steps[kind].doneOn !== null);

/** The step whose planned day is the agreed date of coverage: the certificate, and once that is there its renewal. */
export function promisedStep(steps: WaySteps): 'certified' | 'renewal' {
  return steps.certified.doneOn === null ? 'certified' : 'renewal';
}

/**
 * What cannot be said of a step. `done_ahead`: a day that is still to come. `planned_behind`: a new plan for a day that has
 * passed, today included. `too_far`: further than a date can be agreed upon. `before`: earlier than a step that comes first.
 */
export type WayProblem = { kind: 'done_ahead' | 'planned_behind' | 'too_far' } | { kind: 'before'; step: WayStepKind };

/** Each of these comes after the one before it; what is implemented when is everybody's own affair. Our design. */
const inOrder: readonly WayStepKind[] = ['registered', 'audit_body_chosen', 'phase_1', 'phase_2', 'certified', 'renewal'];

const dayOf = ({ plannedOn, doneOn }: WayStep) => doneOn ?? plannedOn;

/** What is wrong with a report, by the field that says it. A plan that merely stands as it stood before is not judged: it may have slipped. */
export function wayProblems(before: WaySteps, after: WaySteps, today: CalendarDate): { step: WayStepKind; field: 'plannedOn' | 'doneOn'; problem: WayProblem }[] {
  return wayStepKinds.flatMap((kind) => {
    const { plannedOn, doneOn } = after[kind];
    const wrong = (field: 'plannedOn' | 'doneOn', problem: WayProblem) => [{ step: kind, field, problem }];
    if (doneOn !== null) {
      if (doneOn > today) return wrong('doneOn', { kind: 'done_ahead' });
      const earlier = comesBefore(after, kind, doneOn);
      return earlier && isNew(before, after, kind, earlier) ? wrong('doneOn', { kind: 'before', step: earlier }) : [];
    }
    if (plannedOn === null) return [];
    if (plannedOn !== before[kind].plannedOn || before[kind].doneOn !== null) {
      if (plannedOn <= today) return wrong('plannedOn', { kind: 'planned_behind' });
      if (!isAgreeableDate(plannedOn, today)) return wrong('plannedOn', { kind: 'too_far' });
    }
    const earlier = comesBefore(after, kind, plannedOn);
    return earlier && isNew(before, after, kind, earlier) ? wrong('plannedOn', { kind: 'before', step: earlier }) : [];
  });
}

/** The last of the steps that come first and lie later than `day`. */
function comesBefore(steps: WaySteps, kind: WayStepKind, day: CalendarDate): WayStepKind | null {
  const earlier = inOrder.slice(0, Math.max(0, inOrder.indexOf(kind)));
  return earlier.findLast((one) => (dayOf(steps[one]) ?? '') > day) ?? null;
}

/** A contradiction that stood there already does not keep anybody from reporting something else. */
const isNew = (before: WaySteps, after: WaySteps, ...kinds: WayStepKind[]) => kinds.some((kind) => !isSameStep(before[kind], after[kind]));

export const isSameStep = (a: WayStep, b: WayStep) => a.plannedOn === b.plannedOn && a.doneOn === b.doneOn;

/** The steps of which a report says something else than was known. */
export function changedSteps(before: WaySteps, after: WaySteps): WayStepKind[] {
  return wayStepKinds.filter((kind) => !isSameStep(before[kind], after[kind]));
}

/** One thing that was said about a step, with when. */
export interface PlannedDay {
  readonly plannedOn: CalendarDate;
  readonly recordedAt: string;
}

/**
 * The first day for which something was planned, when it was moved to a later one since; null when it was never put off.
 * `said`: all days that were planned for it, in the order in which they were said.
 */
export function firstPlannedOn(said: readonly PlannedDay[], plannedOn: CalendarDate | null): CalendarDate | null {
  const first = said[0]?.plannedOn ?? null;
  return first !== null && plannedOn !== null && first < plannedOn ? first : null;
}
