import { incidentEntry } from '#app/platform/incident/incident-entry.server.ts';
import { updateIncident } from '#db/queries/incident.ts';
import { isMinuteBefore } from '#app/platform/incident/moment-field.ts';
import { changeIncident, incidentSubject, type IncidentWriter } from './change-incident.server.ts';
import type { AnswerTo } from './incident.form.ts';

/**
 * A person judges whether it is a significant incident for the organisation itself (NIS2 Art. 23(3)), and since when it
 * knows (Art. 23(4)): the clocks begin there. May be judged anew; the log keeps every judgement.
 */
export function judgeSignificance(ctx: IncidentWriter, incidentId: string, { significance, awareAt: chosen, reason }: AnswerTo<'judge'>) {
  return changeIncident(ctx, incidentId, 'open', async (tx, incident, now) => {
    const awareAt = significance === 'significant' ? chosen : null;
    if (awareAt !== null && isMinuteBefore(awareAt, incident.learned_at)) return 'beforeLearned';
    await updateIncident(tx, ctx.scope, incident.id, { significance, aware_at: awareAt });
    const entry = incidentEntry(incident, { kind: 'judged', now, memberId: ctx.member.id, happenedAt: awareAt ?? now, text: reason, data: { significance, awareAt } });
    return {
      entries: [entry],
      events: [{ type: 'incident.judged', subject: incidentSubject(incident), data: { supplierId: incident.supplier_id, entryId: entry.id, significance, awareAt }, personal: { reason } }],
    };
  });
}
