import type { RequirementEvent } from '#app/domain/audit/contract-events.ts';
import type { OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import { addDays } from '#app/domain/calendar/calendar-date.ts';
import { proposedCertificateDate } from '#app/domain/invitation/growth-path.ts';
import type { Level, QmLevel } from '#app/domain/level/method.ts';
import type { ContractRequirementTable, ContractTable } from '#db/schema/contract.ts';
import { put } from './book.ts';
import type { Invited } from './invite-suppliers.ts';
import type { Setting } from './stage.ts';
import type { InPlay } from './supplier-in-play.ts';

/** What a contract asks, and what became of it; taken in turn, see `nextStory`. */
export const contractStories = ['agreed', 'silent', 'sent', 'countered', 'agreed', 'refused', 'proposed', 'grown', 'asked', 'approved', 'accepted'] as const;
export type ContractStory = (typeof contractStories)[number];

/** What the supplier says itself, on its page. */
const ofThePage: readonly ContractStory[] = ['countered', 'accepted'];

/** The first one in the row that fits, which goes to its end: one for the supplier's page waits for a supplier that has one. */
export function nextStory(row: ContractStory[], hasPage: boolean): ContractStory {
  const [story = 'silent'] = row.splice(Math.max(0, row.findIndex((one) => hasPage || !ofThePage.includes(one))), 1);
  row.push(story);
  return story;
}

/** One contract, and who is in its story. */
export interface ContractPlot {
  setting: Setting;
  one: InPlay;
  /** Null: the supplier has no open page. */
  request: Invited | null;
  contract: ContractTable;
  /** The first day, back from today, on which something can be asked. */
  firstDay: number;
  needed: QmLevel;
  neededLowest: Level;
  newId: (at: string) => string;
}

type Step = Partial<ContractRequirementTable> & Pick<ContractRequirementTable, 'state'>;
interface Told {
  step: Step;
  by: 'procurement' | 'ciso' | 'supplier';
  event: (facts: { supplierId: string; contractId: string; reference: string; level: QmLevel; byOn: string }, plot: ContractPlot) => Omit<RequirementEvent, 'subject'>;
}

const reason = 'Kleine afname zonder toegang; het niveau volgt uit de vragen over gegevens, en die gaan er niet meer heen.';
const remark = 'De audit is ingepland, maar het certificaat komt later dan gevraagd.';
const refusal = 'Wij sluiten met alle klanten hetzelfde contract en wijken daar niet van af.';

/** Writes the steps of a story, each on its own day; what came before is superseded. */
export function askInContract(story: ContractStory, plot: ContractPlot): void {
  const steps = stepsOf(story, plot);
  if (steps.length === 0 || plot.firstDay < steps.length + 1) return;
  const { setting } = plot;
  const dayOf = (index: number) => Math.max(plot.firstDay - index * 2, steps.length - index);
  let row = firstRow(story, plot);
  steps.forEach(({ step, by, event }, index) => {
    const actor = by === 'supplier' ? plot.request?.holder : setting.members[by].actor;
    if (!actor) return;
    const page = setting.page(setting.at(dayOf(index), timeOf[by]), actor);
    const next = steps[index + 1];
    const supersededAt = next ? setting.at(dayOf(index + 1), timeOf[next.by]) : null;
    const memberId = by === 'supplier' ? null : setting.members[by].memberId;
    row = { ...row, said: null, said_by: null, ...step, id: plot.newId(page.at), recorded_by_member_id: memberId, recorded_at: page.at, superseded_at: supersededAt };
    put(page, 'contract_requirement', row);
    const facts = { supplierId: row.supplier_id, contractId: row.contract_id, reference: plot.contract.reference, level: row.level, byOn: row.by_on };
    page.events.push({ ...event(facts, plot), subject: { kind: 'contract_requirement', id: row.id } } as OrganisationAuditEvent);
  });
}

const timeOf = { procurement: '11:40', ciso: '16:05', supplier: '14:25' } as const;

const isLower = (story: ContractStory) => story === 'asked' || story === 'approved';

function firstRow(story: ContractStory, { setting, contract, needed, neededLowest }: ContractPlot): ContractRequirementTable {
  const lower = isLower(story) && needed !== 'QM10';
  const level = lower || story === 'grown' ? 'QM10' : needed;
  const byOn = proposedCertificateDate(level, setting.stage.today);
  const hasStep = level === 'QM30';
  return {
    organisation_id: contract.organisation_id,
    id: '',
    contract_id: contract.id,
    supplier_id: contract.supplier_id,
    level,
    by_on: contract.renewal === 'none' && contract.ends_on !== null && contract.ends_on < byOn ? contract.ends_on : byOn,
    interim_level: hasStep ? 'QM10' : null,
    interim_on: hasStep ? addDays(setting.stage.today, 40) : null,
    report_days: 5,
    needed_lowest: story === 'grown' ? 'QM10' : neededLowest,
    needed_highest: story === 'grown' ? 'QM10' : needed,
    reason: lower ? reason : null,
    approval: lower ? 'asked' : 'not_needed',
    asked_by_member_id: lower ? setting.members.procurement.memberId : null,
    approved_by_member_id: null,
    approval_note: null,
    state: 'proposed',
    counter_on: null,
    invitation_id: null,
    token_hash: null,
    said_by: null,
    said: null,
    recorded_by_member_id: null,
    recorded_at: '',
    superseded_at: null,
  };
}

/** Where the supplier has no page, it goes with the papers and its answer is written down. */
function stepsOf(story: ContractStory, plot: ContractPlot): Told[] {
  if (story === 'silent') return [];
  if (story === 'proposed' || (isLower(story) && plot.needed === 'QM10')) return [proposed];
  if (story === 'asked') return [proposed];
  if (story === 'approved') return [proposed, approved(plot), sentWith(null)];
  const { request } = plot;
  if (story === 'agreed' || story === 'grown') return [proposed, sentWith(null), settled('agreed', null)];
  if (story === 'refused') return [proposed, sentWith(null), settled('refused', refusal)];
  const open = [proposed, sentWith(request)];
  if (!request || story === 'sent') return open;
  return [...open, story === 'accepted' ? answered('accepted', plot, null) : answered('other_date', plot, addDays(plot.setting.stage.today, 430))];
}

const proposed: Told = {
  step: { state: 'proposed' },
  by: 'procurement',
  event: (facts, plot) => {
    const { needed_lowest, needed_highest, interim_level, interim_on, report_days } = firstRow(facts.level === plot.needed ? 'proposed' : 'asked', plot);
    const asksApproval = facts.level !== plot.needed && needed_highest === plot.needed;
    return { type: 'requirement.proposed', data: { ...facts, neededLowest: needed_lowest, neededHighest: needed_highest, interimLevel: interim_level, interimOn: interim_on, reportDays: report_days, asksApproval, reason: asksApproval ? reason : null } };
  },
};

const approved = ({ setting, needed }: ContractPlot): Told => ({
  step: { state: 'proposed', approval: 'given', approved_by_member_id: setting.members.ciso.memberId },
  by: 'ciso',
  event: (facts) => ({ type: 'requirement.approval_decided', data: { ...facts, isApproved: true, isOwnRequest: false, neededHighest: needed, note: null } }),
});

const sentWith = (request: Invited | null): Told => ({
  step: { state: 'sent', invitation_id: request?.invitation.id ?? null },
  by: 'procurement',
  event: (facts) => ({
    type: 'requirement.sent',
    data: { ...facts, via: request ? 'desk' : 'elsewhere', invitationId: request?.invitation.id ?? null },
    personal: request ? { name: request.invitation.contact_name, email: request.invitation.email } : {},
  }),
});

const settled = (outcome: 'agreed' | 'refused', note: string | null): Told => ({
  step: { state: outcome, said: note },
  by: 'procurement',
  event: (facts) => ({ type: 'requirement.settled', data: { ...facts, outcome, otherOn: null, note } }),
});

function answered(answer: 'accepted' | 'other_date', { request }: ContractPlot, otherOn: string | null): Told {
  const text = otherOn ? remark : null;
  const answeredBy = request?.invitation.contact_name ?? '';
  return {
    step: { state: otherOn ? 'countered' : 'agreed', counter_on: otherOn, said: text, said_by: answeredBy },
    by: 'supplier',
    event: (facts) => ({ type: 'requirement.answered', data: { ...facts, answer, otherOn, invitationId: request?.invitation.id ?? '' }, personal: { answeredBy, text } }),
  };
}
