import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { ClassificationEvent } from '#app/domain/audit/level-events.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { Instant } from '#app/domain/calendar/instant.ts';
import type { AnswerSource } from '#app/domain/level/answer-source.ts';
import { deriveLevel } from '#app/domain/level/derive.ts';
import { knownAnswers, type Answers } from '#app/domain/level/method.ts';
import type { MethodInForce } from '#app/platform/method/method-in-force.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { replaceClassifications, type NewClassification } from '#db/queries/classification.ts';
import { newId } from '#db/queries/new-id.ts';

export interface ClassificationDraft {
  readonly supplierId: string;
  readonly serviceId: string;
  readonly answers: Answers;
  readonly source: AnswerSource;
  /** Of `bulk` the run, of `owner` the question, of `contest` the supplier’s answer. */
  readonly sourceId?: string | null;
  /** From which day the answers speak. */
  readonly effectiveOn: CalendarDate;
}

/**
 * Records answers about supplied services and the levels that the method makes of them; what held before is superseded.
 * Returns the events. The caller records coverage in the same transaction.
 */
export async function recordClassifications(
  tx: Tx,
  scope: OrganisationScope,
  drafts: readonly ClassificationDraft[],
  { inForce, memberId, now }: { inForce: MethodInForce; memberId: string; now: Instant },
): Promise<ClassificationEvent[]> {
  const rows = drafts.map((draft) => rowOf(draft, inForce, memberId, now));
  await replaceClassifications(tx, scope, rows, now);
  return rows.map(eventOf);
}

function rowOf(draft: ClassificationDraft, { method, number }: MethodInForce, memberId: string, now: Instant): NewClassification {
  const answers = knownAnswers(method, draft.answers);
  const { lowest, highest, decidingRules } = deriveLevel(method, answers);
  return {
    id: newId(),
    supplier_id: draft.supplierId,
    supplied_service_id: draft.serviceId,
    answers_json: JSON.stringify(answers),
    source: draft.source,
    source_id: draft.sourceId ?? null,
    effective_on: draft.effectiveOn,
    recorded_at: now,
    recorded_by_member_id: memberId,
    method_number: number,
    lowest,
    highest,
    deciding_rules_json: JSON.stringify(decidingRules.map((rule) => rule.id)),
  };
}

function eventOf(row: NewClassification): ClassificationEvent {
  return {
    type: 'classification.recorded',
    subject: { kind: 'supplied_service', id: row.supplied_service_id },
    data: {
      supplierId: row.supplier_id,
      classificationId: row.id,
      answers: JSON.parse(row.answers_json) as Record<string, string>,
      source: row.source,
      ...(row.source_id && { sourceId: row.source_id }),
      effectiveOn: row.effective_on,
      methodNumber: row.method_number,
      lowest: row.lowest,
      highest: row.highest,
      decidingRules: JSON.parse(row.deciding_rules_json) as string[],
    },
  };
}
