import { nonEmpty, type OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import { recordCoverage } from '#app/platform/coverage/record-coverage.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { updateSuppliers } from '#db/queries/supplier.ts';
import { findLastTriage, listTriagedAt } from '#db/queries/triage.ts';
import { forgetTriageAnswers } from './forget-answers.server.ts';
import type { TriageContext } from './triage-context.ts';

/** Puts the suppliers of the member's last action back to be triaged; whom somebody decided again since stays. */
export function undoTriage(ctx: TriageContext, at: string) {
  const { app, scope, today, member } = ctx;
  return mutate(app, scope, async (tx, { now }) => {
    const last = await findLastTriage(tx, scope, member.id);
    if (last?.at !== at) return refused('not_the_last' as const);
    const rows = await listTriagedAt(tx, scope, member.id, at);
    const ids = rows.map((row) => row.id);
    await updateSuppliers(tx, scope, ids, { triage: 'untriaged', triage_reason: null, triaged_at: null, triaged_by_member_id: null, review_on: null, updated_at: now });
    const events: OrganisationAuditEvent[] = rows.map((row) => ({
      type: 'supplier.triaged',
      subject: { kind: 'supplier', id: row.id },
      data: { triage: 'untriaged', before: row.triage, reason: null, reviewOn: null, together: rows.length },
    }));
    events.push(...(await forgetTriageAnswers(tx, ctx, rows.filter((row) => row.triage === 'no_relevant_dependency').map((row) => row.id), now)));
    await recordCoverage(tx, scope, ids, { cause: 'supplier.triaged', today, now });
    return done({ count: rows.length }, nonEmpty(events));
  });
}
