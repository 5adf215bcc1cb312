import { nonEmpty, type OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import { addYears, type CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { lowestAnswers } from '#app/domain/level/questions.ts';
import type { ChosenGroup } from '#app/domain/register/bulk-selection.ts';
import { fingerprintOf } from '#app/domain/register/triage-groups.ts';
import { triageReasons, type TriageOutcome, type TriageReason } from '#app/domain/register/triage-reasons.ts';
import { recordClassifications } from '#app/platform/classification/record-classifications.server.ts';
import { recordCoverage } from '#app/platform/coverage/record-coverage.server.ts';
import { loadGroupMembers } from '#app/platform/grouping/load-groups.server.ts';
import { findMethodOn } from '#app/platform/method/find-method.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { listSuppliedServices } from '#db/queries/supplied-service.ts';
import { findSuppliers, updateSuppliers, type SupplierRow } from '#db/queries/supplier.ts';
import { forgetTriageAnswers } from './forget-answers.server.ts';
import type { TriageContext } from './triage-context.ts';

export interface TriageDecision {
  readonly outcome: TriageOutcome;
  /** Must belong to the outcome; otherwise the outcome's general reason stands. */
  readonly reason: TriageReason | null;
  /** When *no relevant dependency* is looked at again; without a wish in a year. */
  readonly reviewOn: CalendarDate | null;
}

/** `changed`: the group is no longer the one that was shown. `nothing_left`: somebody else decided all of these meanwhile. */
export type TriageProblem = 'changed' | 'nothing_left';

/** Decides a whole group, or a part of one, as it was shown. */
export function decideGroup(ctx: TriageContext, group: Omit<ChosenGroup, 'of'>, fingerprint: string, decision: TriageDecision) {
  return mutate(ctx.app, ctx.scope, async (tx, { now }) => {
    const ids = (await loadGroupMembers(tx, ctx.scope, { ...group, of: 'untriaged' })).map((item) => item.id);
    if (ids.length === 0) return refused<TriageProblem>('nothing_left');
    if (fingerprintOf(ids) !== fingerprint) return refused<TriageProblem>('changed');
    return decide(tx, ctx, await findSuppliers(tx, ctx.scope, ids), decision, now);
  });
}

/** Decides single suppliers, also such as were decided before. */
export function decideSome(ctx: TriageContext, supplierIds: readonly string[], decision: TriageDecision) {
  return mutate(ctx.app, ctx.scope, async (tx, { now }) => {
    const found = await findSuppliers(tx, ctx.scope, [...new Set(supplierIds)]);
    const open = found.filter((row) => row.triage !== decision.outcome);
    return open.length === 0 ? refused<TriageProblem>('nothing_left') : decide(tx, ctx, open, decision, now);
  });
}

async function decide(tx: Tx, ctx: TriageContext, rows: readonly SupplierRow[], decision: TriageDecision, now: string) {
  const { scope, today, member } = ctx;
  const { outcome } = decision;
  const ids = rows.map((row) => row.id);
  const reason = reasonOf(decision);
  const reviewOn = outcome === 'no_relevant_dependency' ? (decision.reviewOn ?? addYears(today, 1)) : null;
  await updateSuppliers(tx, scope, ids, { triage: outcome, triage_reason: reason, triaged_at: now, triaged_by_member_id: member.id, review_on: reviewOn, updated_at: now });
  const events: OrganisationAuditEvent[] = rows.map((row) => ({
    type: 'supplier.triaged',
    subject: { kind: 'supplier', id: row.id },
    data: { triage: outcome, before: row.triage, reason, reviewOn, together: rows.length },
  }));
  if (outcome === 'no_relevant_dependency') events.push(...(await recordNoDependency(tx, ctx, ids, now)));
  else events.push(...(await forgetTriageAnswers(tx, ctx, rows.filter((row) => row.triage === 'no_relevant_dependency').map((row) => row.id), now)));
  await recordCoverage(tx, scope, ids, { cause: 'supplier.triaged', today, now });
  return done({ count: rows.length, outcome }, nonEmpty(events));
}

function reasonOf({ outcome, reason }: TriageDecision): TriageReason | null {
  if (outcome === 'to_classify') return null;
  const own: readonly TriageReason[] = triageReasons[outcome];
  return reason !== null && own.includes(reason) ? reason : (own.at(-1) ?? null);
}

/** *No relevant dependency* is an answer like any other: every question at its lowest value, for each supplied service. */
async function recordNoDependency(tx: Tx, { scope, today, member }: TriageContext, supplierIds: readonly string[], now: string) {
  const inForce = await findMethodOn(tx, scope, today);
  const services = (await listSuppliedServices(tx, scope, supplierIds)).filter((service) => service.ended_on === null);
  const answers = lowestAnswers(inForce.method);
  const drafts = services.map((service) => ({ supplierId: service.supplier_id, serviceId: service.id, answers, source: 'triage' as const, effectiveOn: today }));
  return recordClassifications(tx, scope, drafts, { inForce, memberId: member.id, now });
}
