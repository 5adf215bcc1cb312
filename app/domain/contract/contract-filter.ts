import type { CalendarDate } from '../calendar/calendar-date.ts';
import { requirementStanding, type AskedLevel, type Needed, type RequirementState } from './requirement.ts';
import { isEnding, termState, type DatedTerm } from './term.ts';

/**
 * What a list of contracts can be about. Without a view: all that are not over. `less` leaves out what was approved.
 * `with_us`: another date that the supplier named, or an approval that was asked for, waits for the organisation.
 */
export const contractViews = ['ending', 'no_requirement', 'less', 'with_us', 'with_supplier', 'refused', 'over'] as const;
export type ContractView = (typeof contractViews)[number];

export interface ContractFilter {
  readonly view?: ContractView | undefined;
  /** `2026-09`: those whose term ends in that month. */
  readonly month?: string | undefined;
}

export interface ListedContract extends DatedTerm {
  readonly requirement: (AskedLevel & { readonly state: RequirementState }) | null;
  readonly needed: Needed;
}

/** Which contracts a filter means. The database asks the same; a test holds the two against each other. */
export function isMeant(contract: ListedContract, { view, month }: ContractFilter, today: CalendarDate): boolean {
  if (month !== undefined && contract.endsOn?.slice(0, 7) !== month) return false;
  const term = termState(contract, today);
  if (view === 'over') return term === 'over';
  if (term === 'over') return false;
  const { requirement, needed } = contract;
  switch (view) {
    case undefined:
      return true;
    case 'ending':
      return isEnding(term);
    case 'no_requirement':
      // Where no mark is needed there is nothing to ask.
      return requirement === null && needed.highest !== 'none';
    case 'less':
      return requirement !== null && requirementStanding(requirement, needed) === 'less';
    case 'with_us':
      return requirement !== null && (requirement.state === 'countered' || (requirement.state === 'proposed' && requirement.approval === 'asked'));
    case 'with_supplier':
      return requirement?.state === 'sent';
    case 'refused':
      return requirement?.state === 'refused';
  }
}
