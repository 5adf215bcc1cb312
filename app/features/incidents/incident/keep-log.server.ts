import { incidentEntry } from '#app/platform/incident/incident-entry.server.ts';
import { listIncidentEntries } from '#db/queries/incident-log.ts';
import { changeIncident, incidentSubject, type IncidentWriter } from './change-incident.server.ts';
import type { AnswerTo } from './incident.form.ts';

/** Adds a line to the log. What stands is never rewritten: a correction is a new line that names the old one. */
export function keepLog(ctx: IncidentWriter, incidentId: string, { kind, text, happenedAt, corrects }: AnswerTo<'log'>) {
  return changeIncident(ctx, incidentId, 'open', async (tx, incident, now) => {
    if (corrects !== null && !(await listIncidentEntries(tx, ctx.scope, incident.id)).some((entry) => entry.id === corrects)) return 'gone';
    const entry = incidentEntry(incident, { kind, now, memberId: ctx.member.id, happenedAt, text, corrects });
    return {
      entries: [entry],
      events: [{ type: 'incident.noted', subject: incidentSubject(incident), data: { supplierId: incident.supplier_id, entryId: entry.id, kind, happenedAt, corrects }, personal: { text } }],
    };
  });
}
