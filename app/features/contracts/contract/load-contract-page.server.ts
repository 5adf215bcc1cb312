import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { approvalRight } from '#app/domain/contract/approval.ts';
import { approvalHolds, isSettledLevel, requirementStanding } from '#app/domain/contract/requirement.ts';
import { termState } from '#app/domain/contract/term.ts';
import { proposedCertificateDate } from '#app/domain/invitation/growth-path.ts';
import { askedLevel, loadStandingContract, type StandingContract } from '#app/platform/contract/load-contract.server.ts';
import { closesGap } from '#app/platform/contract/record-promise.server.ts';
import { pastedText, requirementText } from '#app/platform/contract/requirement-text.ts';
import { formatFor } from '#app/platform/messages/format.ts';
import { isLocale, type Locale } from '#app/platform/messages/locale.ts';
import { listRequirementHistory, type RequirementRow } from '#db/queries/contract-requirement.ts';
import { findInvitation, listOpenInvitationIds } from '#db/queries/invitation.ts';
import { listApproverIds, listMembersEver } from '#db/queries/member.ts';
import { getSupplier, type SupplierRow } from '#db/queries/supplier.ts';

/** One contract: what it asks, whether that is enough, and what can be done about it. */
export async function loadContractPage(ctx: MemberContext, supplierId: string, contractId: string, search: URLSearchParams) {
  const { db, scope, today } = ctx;
  const supplier = await getSupplier(db, scope, supplierId);
  const standing = await loadStandingContract(db, scope, supplierId, contractId, today);
  const { contract, services, needed, requirement } = standing;
  const term = { endsOn: contract.ends_on, decideByOn: contract.decide_by_on, renewal: contract.renewal };
  return {
    home: `/o/${ctx.organisation.slug}`,
    today,
    supplier: { id: supplier.id, name: supplier.legal_name },
    contract: {
      id: contract.id,
      reference: contract.reference,
      name: contract.name,
      startsOn: contract.starts_on,
      ...term,
      notice: contract.notice_count && contract.notice_unit ? { count: contract.notice_count, unit: contract.notice_unit } : null,
      renewalMonths: contract.renewal_months,
      services: services?.map((service) => service.name) ?? null,
      term: termState(term, today),
    },
    needed,
    requirement: requirement && (await viewOf(ctx, standing, requirement, supplier)),
    proposal: { level: needed.highest === 'none' || isUnanswered(needed) ? null : needed.highest, byOn: needed.highest === 'none' ? null : proposedCertificateDate(needed.highest, today) },
    history: await loadHistory(ctx, contractId),
    text: requirement && textOf(ctx, standing, requirement, supplier, search.get('text')),
    may: { write: ctx.can('contract:write'), approve: ctx.can('contract:approve') },
  };
}

export type ContractPageData = Awaited<ReturnType<typeof loadContractPage>>;
export type RequirementView = NonNullable<ContractPageData['requirement']>;

/** Nothing was answered: there is no level to begin with. */
const isUnanswered = ({ lowest, highest }: StandingContract['needed']) => lowest === 'none' && highest === 'QM30';

async function viewOf(ctx: MemberContext, { needed, services }: StandingContract, row: RequirementRow, supplier: SupplierRow) {
  const { db, scope, today, now, member } = ctx;
  const asked = askedLevel(row);
  const promisedOn = row.state === 'countered' && row.counter_on ? row.counter_on : row.by_on;
  const openId = (await listOpenInvitationIds(db, scope, supplier.id, now)).at(-1);
  const recipient = openId ? await findInvitation(db, scope, openId) : null;
  const approverIds = row.approval === 'asked' ? await listApproverIds(db, scope, supplier.unit_id) : [];
  return {
    id: row.id,
    level: row.level,
    byOn: row.by_on,
    interim: row.interim_level && row.interim_on ? { level: row.interim_level, byOn: row.interim_on } : null,
    reportDays: row.report_days,
    state: row.state,
    counterOn: row.counter_on,
    said: row.said,
    saidBy: row.said_by,
    reason: row.reason,
    approval: row.approval,
    approvalNote: row.approval_note,
    hasApprovalLapsed: row.approval === 'given' && !approvalHolds(asked, needed),
    neededThen: row.needed_highest,
    standing: requirementStanding(asked, needed),
    maySend: isSettledLevel(asked, needed) && row.by_on > today,
    mayAgree: isSettledLevel(asked, needed),
    isPast: row.by_on <= today,
    /** Who sees it on the supplier's own page; null: nobody has an open link. */
    desk: recipient && { name: recipient.contact_name, email: recipient.email },
    hasApprovers: approverIds.length > 0,
    approvalRight: approvalRight({ memberId: member.id, canApprove: member.canApprove, askedBy: row.asked_by_member_id, approverIds }),
    closesGap: await closesGap(db, scope, supplier.id, { level: row.level, byOn: promisedOn, serviceIds: services?.map((one) => one.id) ?? null }, today),
  };
}

async function loadHistory({ db, scope }: MemberContext, contractId: string) {
  const rows = await listRequirementHistory(db, scope, contractId);
  if (rows.length === 0) return [];
  const names = new Map((await listMembersEver(db, scope)).map((member) => [member.id, member.name]));
  return rows.map((row, index) => ({
    id: row.id,
    at: row.recorded_at,
    by: row.recorded_by_member_id ? (names.get(row.recorded_by_member_id) ?? null) : row.said_by,
    isSupplier: row.recorded_by_member_id === null,
    level: row.level,
    byOn: row.by_on,
    state: row.state,
    approval: row.approval,
    counterOn: row.counter_on,
    text: stepText(row, rows[index + 1]),
    /** Whether this step was the decision about the approval. */
    isDecision: row.state === 'proposed' && (row.approval === 'given' || row.approval === 'refused'),
  }));
}

/** The words that belong to one step: why it is lower, why it was not approved, or what was said. */
function stepText(row: RequirementRow, before: RequirementRow | undefined): string | null {
  if (row.said !== null) return row.said;
  if (row.state !== 'proposed') return null;
  return row.approval_note !== before?.approval_note && row.approval_note !== null ? row.approval_note : row.approval === 'asked' ? row.reason : null;
}

export function requirementFactsOf({ organisation }: Pick<MemberContext, 'organisation'>, { contract, services }: StandingContract, row: RequirementRow, supplier: SupplierRow) {
  return {
    client: organisation.name,
    supplier: supplier.legal_name,
    reference: contract.reference,
    name: contract.name,
    services: services?.map((service) => service.name) ?? null,
    level: row.level,
    byOn: row.by_on,
    interim: row.interim_level && row.interim_on ? { level: row.interim_level, byOn: row.interim_on } : null,
    reportDays: row.report_days,
    underCbw: organisation.legal_regime === 'cbw' || organisation.legal_regime === 'both',
  };
}

function textOf(ctx: MemberContext, standing: StandingContract, row: RequirementRow, supplier: SupplierRow, wished: string | null) {
  const locale: Locale = wished && isLocale(wished) ? wished : ctx.locale;
  const words = requirementText(requirementFactsOf(ctx, standing, row, supplier), formatFor(locale, ctx.organisation.time_zone));
  // The text is in the language of the contract; what is said about it in the language of who reads it.
  const own = requirementText(requirementFactsOf(ctx, standing, row, supplier), ctx.f);
  return { locale, pasted: pastedText(words), basis: own.basis, notes: own.notes };
}
