import { incidentEntry } from '#app/platform/incident/incident-entry.server.ts';
import { updateIncident, type IncidentPatch } from '#db/queries/incident.ts';
import { isMinuteBefore } from '#app/platform/incident/moment-field.ts';
import { changeIncident, incidentSubject, type IncidentWriter } from './change-incident.server.ts';
import type { AnswerTo } from './incident.form.ts';

const columns = { early_warning: 'early_warning_at', notification: 'notification_at', final_report: 'final_report_at' } as const satisfies Record<string, keyof IncidentPatch>;

/** Records that the organisation sent its early warning, notification or final report. The portal itself sends none of them. */
export function noteSent(ctx: IncidentWriter, incidentId: string, { what, sentAt, text }: AnswerTo<'sent'>) {
  return changeIncident(ctx, incidentId, 'open', async (tx, incident, now) => {
    if (incident.aware_at === null) return 'notSignificant';
    if (incident[columns[what]] === sentAt) return 'alreadySent';
    if (isMinuteBefore(sentAt, incident.aware_at)) return 'beforeAware';
    await updateIncident(tx, ctx.scope, incident.id, { [columns[what]]: sentAt });
    const entry = incidentEntry(incident, { kind: 'sent', now, memberId: ctx.member.id, happenedAt: sentAt, text, data: { what } });
    return {
      entries: [entry],
      events: [{ type: 'incident.sent', subject: incidentSubject(incident), data: { supplierId: incident.supplier_id, entryId: entry.id, what, sentAt }, personal: { text } }],
    };
  });
}
