import type { QmLevel } from '../level/method.ts';

/** How an organisation reminds suppliers of one required level. Days throughout. */
export interface ReminderPolicy {
  isOn: boolean;
  /** Before the last day of a proof, the earliest first. */
  beforeDays: readonly number[];
  /** From the first day without proof, or after an agreed date that passed, until something follows. */
  lapseEveryDays: number;
  /** While nobody has opened the link. */
  unopenedEveryDays: number;
  /** Once it was opened, while nobody has answered. */
  unansweredEveryDays: number;
  /** Reminders about one thing after which the owner and procurement are told. */
  escalateAfter: number;
}

/** Our design: an audit takes months to arrange, so the first word comes a quarter ahead; a lapse is worth a word a week. */
export const defaultReminderPolicy: ReminderPolicy = {
  isOn: true,
  beforeDays: [90, 60, 30, 7],
  lapseEveryDays: 7,
  unopenedEveryDays: 7,
  unansweredEveryDays: 14,
  escalateAfter: 3,
};

/** Bounds that keep a slip of the pen from becoming a storm. Our design. */
export const reminderBounds = { everyDays: { min: 3, max: 90 }, escalateAfter: { min: 1, max: 20 }, leadDays: { min: 1, max: 365 }, leadTimes: 8 } as const;

export type ReminderPolicies = Readonly<Record<QmLevel, ReminderPolicy>>;

/** Reads what a person types, `90, 60, 30 and 7`: whole days, each once, the earliest first. Null where it is something else, or nothing. */
export function parseLeadTimes(text: string): number[] | null {
  const words = text.split(/[^0-9.\-a-z]+|\b(?:en|and)\b/i).filter(Boolean);
  const days = words.map(Number);
  const { min, max } = reminderBounds.leadDays;
  const isGood = days.length > 0 && days.length <= reminderBounds.leadTimes && days.every((day) => Number.isInteger(day) && day >= min && day <= max);
  return isGood ? [...new Set(days)].sort((a, b) => b - a) : null;
}
