import { addDays, daysBetween, latestDate, type CalendarDate } from '../calendar/calendar-date.ts';
import type { ReminderPolicy } from './policy.ts';

/**
 * What a supplier can be reminded of:
 * - `proof`: cover that ends, or has ended;
 * - `promise`: the day on which it would have a certificate, which has passed;
 * - `invitation`: a question that waits for its answer.
 */
export type ReminderSubject =
  | { kind: 'proof'; /** Last day of cover. */ endsOn: CalendarDate }
  | { kind: 'promise'; /** Last day of the agreed term. */ agreedOn: CalendarDate }
  | { kind: 'invitation'; id: string; askedOn: CalendarDate; /** Null: nobody has opened the link. */ openedOn: CalendarDate | null; /** Last word by hand since: a reminder, or a call. */ touchedOn: CalendarDate | null };

export type ReminderKind = 'expiring' | 'lapsed' | 'slipped' | 'unopened' | 'unanswered';

/** One reminder that belongs to a day. */
export interface ReminderStep {
  subject: string;
  kind: ReminderKind;
  /** The day it belongs to; it is sent then, or later where that day was missed. */
  dueOn: CalendarDate;
}

/** What was decided about one subject so far, sent or stopped. */
export interface DecidedSteps {
  /** The latest day that was decided about. */
  lastDueOn: CalendarDate;
  sent: number;
}

/** By what a subject is known again for ever: a later end of cover is another one, and so is another invitation. */
export function subjectKey(subject: ReminderSubject): string {
  switch (subject.kind) {
    case 'proof':
      return `proof:${subject.endsOn}`;
    case 'promise':
      return `promise:${subject.agreedOn}`;
    case 'invitation':
      return `invitation:${subject.id}`;
  }
}

/** The day that a subject's key names: the end of a proof, or the agreed date; null: a question has none. */
export function dateOfSubject(key: string): CalendarDate | null {
  const [kind, day] = key.split(':');
  return day && (kind === 'proof' || kind === 'promise') ? day : null;
}

/** By what one step is known again for ever, so that nothing goes out twice. */
export function stepKey({ subject, dueOn }: Pick<ReminderStep, 'subject' | 'dueOn'>): string {
  return `${subject}:${dueOn}`;
}

/**
 * The newest step of a subject on or before a day; null: none yet. Whatever lies before it was missed, and is never sent
 * late: three days of downtime do not become three mails (our design).
 */
export function newestStep(subject: ReminderSubject, policy: ReminderPolicy, day: CalendarDate): ReminderStep | null {
  const step = (kind: ReminderKind, dueOn: CalendarDate | null): ReminderStep | null => (dueOn === null ? null : { subject: subjectKey(subject), kind, dueOn });
  switch (subject.kind) {
    case 'proof': {
      const { endsOn } = subject;
      if (day > endsOn) return step('lapsed', everySince(addDays(endsOn, 1), policy.lapseEveryDays, day));
      return step('expiring', newestOf(policy.beforeDays.map((days) => addDays(endsOn, -days)), day));
    }
    case 'promise':
      return step('slipped', everySince(addDays(subject.agreedOn, 1), policy.lapseEveryDays, day));
    case 'invitation': {
      const { from, every } = waitingSince(subject, policy);
      const dueOn = everySince(addDays(from, every), every, day);
      return step(subject.openedOn === null ? 'unopened' : 'unanswered', dueOn);
    }
  }
}

/** The first step after a day, if everything stays as it is. */
export function nextStepAfter(subject: ReminderSubject, policy: ReminderPolicy, day: CalendarDate): CalendarDate | null {
  switch (subject.kind) {
    case 'proof': {
      const ahead = policy.beforeDays.map((days) => addDays(subject.endsOn, -days)).filter((date) => date > day);
      return ahead.length > 0 ? ahead.reduce((a, b) => (a < b ? a : b)) : firstSince(addDays(subject.endsOn, 1), policy.lapseEveryDays, day);
    }
    case 'promise':
      return firstSince(addDays(subject.agreedOn, 1), policy.lapseEveryDays, day);
    case 'invitation': {
      const { from, every } = waitingSince(subject, policy);
      return firstSince(addDays(from, every), every, day);
    }
  }
}

export interface ReminderHistory {
  /** Nothing that belongs to an earlier day is sent: reminding begins when it is switched on, not with what lay before. */
  sinceOn: CalendarDate;
  decided: ReadonlyMap<string, DecidedSteps>;
}

/**
 * The reminders that a supplier should have by a day: of each subject the newest step at most, unless that day or a later
 * one was decided about already. A clock that jumps back therefore sends nothing, and one that jumps ahead sends once.
 */
export function dueSteps(subjects: readonly ReminderSubject[], policy: ReminderPolicy, { sinceOn, decided }: ReminderHistory, day: CalendarDate): ReminderStep[] {
  if (!policy.isOn) return [];
  return subjects.flatMap((subject) => {
    const step = newestStep(subject, policy, day);
    if (!step || step.dueOn < sinceOn) return [];
    const last = decided.get(step.subject)?.lastDueOn;
    return last === undefined || step.dueOn > last ? [step] : [];
  });
}

function waitingSince({ askedOn, openedOn, touchedOn }: Extract<ReminderSubject, { kind: 'invitation' }>, policy: ReminderPolicy) {
  const from = [openedOn, touchedOn].reduce<CalendarDate>((latest, date) => (date ? latestDate(latest, date) : latest), askedOn);
  return { from, every: openedOn === null ? policy.unopenedEveryDays : policy.unansweredEveryDays };
}

/** The last of `first`, `first + every`, … on or before a day. */
function everySince(first: CalendarDate, every: number, day: CalendarDate): CalendarDate | null {
  const passed = daysBetween(first, day);
  return passed < 0 ? null : addDays(first, passed - (passed % every));
}

/** The first of them after a day. */
function firstSince(first: CalendarDate, every: number, day: CalendarDate): CalendarDate {
  const last = everySince(first, every, day);
  return last === null ? first : addDays(last, every);
}

function newestOf(dates: readonly CalendarDate[], day: CalendarDate): CalendarDate | null {
  return dates.filter((date) => date <= day).reduce<CalendarDate | null>((newest, date) => (newest === null || date > newest ? date : newest), null);
}
