import { findMethodOn } from '#app/platform/method/find-method.server.ts';
import { recordClassifications } from '#app/platform/classification/record-classifications.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { listClassifications } from '#db/queries/classification.ts';
import type { TriageContext } from './triage-context.ts';

/**
 * Takes back what *no relevant dependency* recorded: unknown again, from the day on which it was said. Facts are never removed,
 * so this is a newer one; answers that a member has given since stand.
 */
export async function forgetTriageAnswers(tx: Tx, { scope, today, member }: TriageContext, supplierIds: readonly string[], now: string) {
  if (supplierIds.length === 0) return [];
  const current = (await listClassifications(tx, scope, supplierIds)).filter((row) => row.source === 'triage' && row.answers_json !== '{}');
  const drafts = current.map((row) => ({ supplierId: row.supplier_id, serviceId: row.supplied_service_id, answers: {}, source: 'triage' as const, effectiveOn: row.effective_on }));
  return recordClassifications(tx, scope, drafts, { inForce: await findMethodOn(tx, scope, today), memberId: member.id, now });
}
