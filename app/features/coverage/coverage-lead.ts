import type { Portfolio } from '#app/domain/coverage/portfolio.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { coverageMessages } from './messages.ts';

type Words = Bound<(typeof coverageMessages)['en']>;

/** The highest level at which suppliers stand in a gap without a date: where to look first. */
export function worstGaps(portfolio: Portfolio) {
  return portfolio.rows.find(({ bucket, bar }) => bucket !== 'open' && bar.states.gap.count > 0) ?? null;
}

/** The answer of the dashboard in one sentence, the worst thing first. */
export function coverageLead(portfolio: Portfolio, t: Words['lead']): string {
  const worst = worstGaps(portfolio);
  if (worst) return t.worst({ n: worst.bar.states.gap.count, level: worst.bucket });
  const { gap_agreed: agreed, undecided } = portfolio.all.states;
  if (agreed.count > 0) return t.agreed({ n: agreed.count });
  if (undecided.count > 0) return t.undecided({ n: undecided.count });
  return portfolio.all.total.count > 0 ? t.covered : t.nothing;
}
