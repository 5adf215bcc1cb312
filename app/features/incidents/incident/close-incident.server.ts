import { incidentEntry } from '#app/platform/incident/incident-entry.server.ts';
import { updateIncident } from '#db/queries/incident.ts';
import { changeIncident, incidentSubject, type IncidentWriter } from './change-incident.server.ts';
import type { AnswerTo } from './incident.form.ts';

/** It is over: with a conclusion, and the decision whether the supplier needs an unscheduled review (Impl. Reg. (EU) 2024/2690, Annex 5.1.7(c)). */
export function closeIncident(ctx: IncidentWriter, incidentId: string, { conclusion, reviewNeeded, reviewReason }: AnswerTo<'close'>) {
  return changeIncident(ctx, incidentId, 'open', async (tx, incident, now) => {
    await updateIncident(tx, ctx.scope, incident.id, { closed_at: now, closed_by_member_id: ctx.member.id, conclusion, review_needed: reviewNeeded, review_reason: reviewReason });
    const entry = incidentEntry(incident, { kind: 'closed', now, memberId: ctx.member.id, text: conclusion, data: { reviewNeeded } });
    return {
      entries: [entry],
      events: [
        { type: 'incident.closed', subject: incidentSubject(incident), data: { supplierId: incident.supplier_id, entryId: entry.id, reviewNeeded }, personal: { conclusion, reviewReason } },
      ],
    };
  });
}

/** It was not over. What was concluded stays in the log. */
export function reopenIncident(ctx: IncidentWriter, incidentId: string, { reason }: AnswerTo<'reopen'>) {
  return changeIncident(ctx, incidentId, 'closed', async (tx, incident, now) => {
    await updateIncident(tx, ctx.scope, incident.id, { closed_at: null, closed_by_member_id: null, conclusion: null, review_needed: null, review_reason: null });
    const entry = incidentEntry(incident, { kind: 'reopened', now, memberId: ctx.member.id, text: reason });
    return { entries: [entry], events: [{ type: 'incident.reopened', subject: incidentSubject(incident), data: { supplierId: incident.supplier_id, entryId: entry.id }, personal: { reason } }] };
  });
}
