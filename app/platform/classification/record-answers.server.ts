import type { OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import { addYears, type CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { deriveLevel } from '#app/domain/level/derive.ts';
import { recordClassifications, type ClassificationDraft } from '#app/platform/classification/record-classifications.server.ts';
import { recordCoverage } from '#app/platform/coverage/record-coverage.server.ts';
import type { MethodInForce } from '#app/platform/method/method-in-force.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { updateSuppliers, type SupplierRow } from '#db/queries/supplier.ts';

export interface Recording {
  readonly scope: OrganisationScope;
  readonly memberId: string;
  readonly today: CalendarDate;
  readonly now: string;
  readonly inForce: MethodInForce;
}

export interface AnswersDraft extends ClassificationDraft {
  readonly supplier: SupplierRow;
}

/** Records answers with all that follows from them: the level, triage, the next review and coverage. */
export async function recordAnswers(tx: Tx, recording: Recording, drafts: readonly AnswersDraft[]): Promise<OrganisationAuditEvent[]> {
  const { scope, memberId, today, now, inForce } = recording;
  const events: OrganisationAuditEvent[] = await recordClassifications(tx, scope, drafts, { inForce, memberId, now });
  events.push(...(await sendOn(tx, recording, drafts.map((draft) => draft.supplier))));
  await setReviews(tx, recording, drafts);
  await recordCoverage(tx, scope, drafts.map((draft) => draft.supplierId), { cause: 'classification.recorded', today, now });
  return events;
}

/** Who is classified has been looked at: triage does not ask about it again. */
export async function sendOn(tx: Tx, { scope, memberId, now }: Recording, suppliers: readonly SupplierRow[]): Promise<OrganisationAuditEvent[]> {
  const waiting = [...new Map(suppliers.map((supplier) => [supplier.id, supplier])).values()].filter((supplier) => supplier.triage !== 'to_classify');
  if (waiting.length === 0) return [];
  const patch = { triage: 'to_classify', triage_reason: null, triaged_at: now, triaged_by_member_id: memberId, updated_at: now } as const;
  await updateSuppliers(tx, scope, waiting.map((supplier) => supplier.id), patch);
  return waiting.map((supplier) => ({
    type: 'supplier.triaged',
    subject: { kind: 'supplier', id: supplier.id },
    data: { triage: 'to_classify', before: supplier.triage, reason: null, reviewOn: null, together: waiting.length },
  }));
}

/** No mark required is a decision to look at again in a year; a required mark brings its own dates. */
async function setReviews(tx: Tx, { scope, today, now, inForce: { method } }: Recording, drafts: readonly AnswersDraft[]): Promise<void> {
  for (const reviewOn of [addYears(today, 1), null]) {
    const due = drafts.filter((draft) => (deriveLevel(method, draft.answers).highest === 'none') === (reviewOn !== null));
    const changed = due.filter((draft) => draft.supplier.review_on !== reviewOn).map((draft) => draft.supplierId);
    if (changed.length > 0) await updateSuppliers(tx, scope, changed, { review_on: reviewOn, updated_at: now });
  }
}
