import type { OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import { nonEmpty } from '#app/domain/audit/events.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { getIncident, type IncidentRow } from '#db/queries/incident.ts';
import { insertIncidentEntries, type IncidentEntryRow } from '#db/queries/incident-log.ts';

export type IncidentWriter = Pick<MemberContext, 'app' | 'scope' | 'member'>;

/** `closed`: over, so nothing is added; `open`: not over; the others name the field that does not fit. */
export type IncidentProblem = 'closed' | 'open' | 'unchanged' | 'gone' | 'beforeLearned' | 'beforeAware' | 'notSignificant' | 'alreadySent';

export interface Written {
  entries: readonly Omit<IncidentEntryRow, 'organisation_id'>[];
  events: readonly OrganisationAuditEvent[];
}

type Work = (tx: Tx, incident: IncidentRow, now: string) => Promise<Written | IncidentProblem>;

/** One change of an incident: its log and its witness are written with it, or nothing is. */
export function changeIncident({ app, scope }: IncidentWriter, incidentId: string, expected: 'open' | 'closed', work: Work) {
  return mutate(app, scope, async (tx, { now }) => {
    const incident = await getIncident(tx, scope, incidentId);
    const state = incident.closed_at === null ? 'open' : 'closed';
    if (state !== expected) return refused<IncidentProblem>(state);
    const written = await work(tx, incident, now);
    if (typeof written === 'string') return refused<IncidentProblem>(written);
    await insertIncidentEntries(tx, scope, written.entries);
    return done(null, nonEmpty(written.events));
  });
}

export const incidentSubject = (incident: { id: string }) => ({ kind: 'incident', id: incident.id }) as const;
