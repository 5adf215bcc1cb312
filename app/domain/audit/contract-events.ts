import type { Changes, EventShape } from './event-shape.ts';
import type { EventLevel } from './level-events.ts';

type AskedLevel = Exclude<EventLevel, 'none'>;

interface ContractFacts {
  supplierId: string;
  reference: string;
  name: string;
  startsOn: string | null;
  endsOn: string | null;
  noticeCount: number | null;
  noticeUnit: 'days' | 'months' | null;
  renewal: 'none' | 'automatic';
  renewalMonths: number | null;
  /** Null: about all that the supplier delivers. */
  serviceIds: readonly string[] | null;
}

export type ContractEvent =
  | EventShape<'contract.recorded', 'contract', ContractFacts>
  | EventShape<'contract.changed', 'contract', { supplierId: string; reference: string; changes: Changes; serviceIds: readonly string[] | null }>
  | EventShape<'contract.removed', 'contract', { supplierId: string; reference: string }>;

interface RequirementFacts {
  supplierId: string;
  contractId: string;
  /** Of the contract, in the words of the day. */
  reference: string;
  level: AskedLevel;
  byOn: string;
}

/** The subject is the step that was recorded: each has its own row. */
export type RequirementEvent =
  | EventShape<
      'requirement.proposed',
      'contract_requirement',
      RequirementFacts & { neededLowest: EventLevel; neededHighest: EventLevel; interimLevel: AskedLevel | null; interimOn: string | null; reportDays: number; asksApproval: boolean; reason: string | null }
    >
  /** `isOwnRequest`: who decided had asked, because there is no other member who may approve. */
  | EventShape<'requirement.approval_decided', 'contract_requirement', RequirementFacts & { isApproved: boolean; isOwnRequest: boolean; neededHighest: EventLevel; note: string | null }>
  | EventShape<'requirement.sent', 'contract_requirement', RequirementFacts & { via: 'desk' | 'elsewhere'; invitationId: string | null }, 'name' | 'email'>
  /** By the supplier on its own page. */
  | EventShape<'requirement.answered', 'contract_requirement', RequirementFacts & { answer: 'accepted' | 'other_date' | 'refused'; otherOn: string | null; invitationId: string }, 'answeredBy' | 'text'>
  /** By a member: what was agreed or refused elsewhere, and the answer to another date. */
  | EventShape<'requirement.settled', 'contract_requirement', RequirementFacts & { outcome: 'agreed' | 'refused' | 'date_accepted' | 'date_held'; otherOn: string | null; note: string | null }>;
