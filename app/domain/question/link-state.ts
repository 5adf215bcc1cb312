import type { Instant } from '../calendar/instant.ts';

export interface QuestionLinkFacts {
  expires_at: Instant;
  revoked_at: Instant | null;
}

/** Whether a link still opens its question. A closed question stays open to be read: who answered may see what was said. */
export function opensQuestion({ expires_at, revoked_at }: QuestionLinkFacts, now: Instant): boolean {
  return revoked_at === null && expires_at > now;
}

export const itemStates = ['unsent', 'not_sent', 'silent', 'overdue', 'passed_on', 'revoked', 'to_decide', 'answered'] as const;
export type ItemState = (typeof itemStates)[number];

export interface ItemFacts {
  sent_at: Instant | null;
  problem: string | null;
  revoked_at: Instant | null;
  passed_on_at: Instant | null;
  answered_at: Instant | null;
  hasOpenDifference: boolean;
  due_at: Instant;
}

/** Where one supplier in a question stands. An answer counts, whatever became of the letter since. */
export function itemState(facts: ItemFacts, now: Instant): ItemState {
  if (facts.answered_at !== null) return facts.hasOpenDifference ? 'to_decide' : 'answered';
  if (facts.revoked_at !== null) return 'revoked';
  if (facts.problem !== null) return 'not_sent';
  if (facts.passed_on_at !== null) return 'passed_on';
  if (facts.sent_at === null) return 'unsent';
  return facts.due_at <= now ? 'overdue' : 'silent';
}
