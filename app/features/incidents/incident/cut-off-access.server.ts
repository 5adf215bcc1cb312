import type { OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import { cutOffsOf } from '#app/domain/incident/cut-off.ts';
import { incidentEntry } from '#app/platform/incident/incident-entry.server.ts';
import { listAccess, type AccessRow } from '#db/queries/access.ts';
import type { IncidentRow } from '#db/queries/incident.ts';
import { listIncidentEntries } from '#db/queries/incident-log.ts';
import { changeIncident, incidentSubject, type IncidentWriter, type Written } from './change-incident.server.ts';
import type { AnswerTo } from './incident.form.ts';

/** Records which ways in were closed, and when. They stay granted: after the incident they may be opened again. */
export function cutOffAccess(ctx: IncidentWriter, incidentId: string, { accessId, at }: AnswerTo<'cut_off'>) {
  return changeIncident(ctx, incidentId, 'open', async (tx, incident, now) => {
    const closed = cutOffsOf(await listIncidentEntries(tx, ctx.scope, incident.id));
    const open = (await listAccess(tx, ctx.scope, incident.supplier_id)).filter((access) => accessId.includes(access.id) && !closed.has(access.id));
    return open.length === 0 ? 'unchanged' : linesFor('cut_off', incident, open, { at, now, memberId: ctx.member.id });
  });
}

/** Takes back a tick, or records that a way in was opened again. */
export function restoreAccess(ctx: IncidentWriter, incidentId: string, { accessId }: AnswerTo<'restore'>) {
  return changeIncident(ctx, incidentId, 'open', async (tx, incident, now) => {
    const closed = cutOffsOf(await listIncidentEntries(tx, ctx.scope, incident.id));
    const access = (await listAccess(tx, ctx.scope, incident.supplier_id)).filter((one) => one.id === accessId && closed.has(one.id));
    return access.length === 0 ? 'unchanged' : linesFor('restored', incident, access, { at: now, now, memberId: ctx.member.id });
  });
}

const types = { cut_off: 'incident.access_cut_off', restored: 'incident.access_restored' } as const;

function linesFor(kind: 'cut_off' | 'restored', incident: IncidentRow, accesses: readonly AccessRow[], { at, now, memberId }: { at: string; now: string; memberId: string }): Written {
  const lines = accesses.map((access) => ({
    access,
    entry: incidentEntry(incident, { kind, now, memberId, happenedAt: at, accessId: access.id, data: { area: access.area, scope: access.scope } }),
  }));
  return {
    entries: lines.map(({ entry }) => entry),
    events: lines.map(
      ({ access, entry }): OrganisationAuditEvent => ({
        type: types[kind],
        subject: incidentSubject(incident),
        data: { supplierId: incident.supplier_id, entryId: entry.id, accessId: access.id, area: access.area, at },
      }),
    ),
  };
}
