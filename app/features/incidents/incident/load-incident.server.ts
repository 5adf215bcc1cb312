import { localTimeInZone } from '#app/domain/calendar/local-time.ts';
import { clocksOf } from '#app/domain/incident/clocks.ts';
import { cutOffsOf } from '#app/domain/incident/cut-off.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { getIncident, listHitServices, type IncidentRow } from '#db/queries/incident.ts';
import { listIncidentEntries, listReportsOfIncident, type IncidentEntryRow } from '#db/queries/incident-log.ts';
import { listMembersEver } from '#db/queries/member.ts';
import { loadSheet } from '../sheet/load-sheet.server.ts';
import { courseOf } from './course.ts';

/** The page of a bad day: what there is to do, what runs out, and what was done. */
export async function loadIncident(ctx: MemberContext, incidentId: string) {
  const { db, scope, now, organisation } = ctx;
  const timeZone = organisation.time_zone;
  const incident = await getIncident(db, scope, incidentId);
  const [sheet, hit, entries, reports, members] = await Promise.all([
    loadSheet(ctx, incident.supplier_id),
    listHitServices(db, scope, incident.id),
    listIncidentEntries(db, scope, incident.id),
    listReportsOfIncident(db, scope, incident.id),
    listMembersEver(db, scope),
  ]);
  const nameOf = (memberId: string | null) => members.find((member) => member.id === memberId)?.name ?? null;
  return {
    sheet,
    hit,
    incident: factsOf(incident, nameOf(incident.closed_by_member_id)),
    clocks: clocksOf(courseOf(incident), { now, timeZone }),
    cutOffs: [...cutOffsOf(entries)].map(([accessId, { at, byMemberId }]) => ({ accessId, at, by: nameOf(byMemberId) })),
    log: entries.map((entry) => ({ ...lineOf(entry, nameOf(entry.recorded_by_member_id)), isMine: entry.recorded_by_member_id === ctx.member.id })),
    reports: reports.map((report) => ({
      id: report.id,
      at: report.reported_at,
      by: report.reported_by,
      happened: report.happened,
      sinceAt: report.since_at,
      ongoing: report.ongoing,
      services: report.services_text,
      done: report.done_text,
      contactName: report.contact_name,
      contactPhone: report.contact_phone,
    })),
    now,
    timeZone,
    /** What the fields for a moment begin with. */
    nowLocal: localTimeInZone(now, timeZone),
  };
}

export type IncidentPageData = Awaited<ReturnType<typeof loadIncident>>;
export type LogLine = IncidentPageData['log'][number];

function factsOf(row: IncidentRow, closedBy: string | null) {
  return {
    id: row.id,
    title: row.title,
    origin: row.origin,
    learnedAt: row.learned_at,
    significance: row.significance,
    awareAt: row.aware_at,
    closedAt: row.closed_at,
    closedBy,
    conclusion: row.conclusion,
    reviewNeeded: row.review_needed,
    reviewReason: row.review_reason,
  };
}

function lineOf(entry: IncidentEntryRow, by: string | null) {
  return {
    id: entry.id,
    kind: entry.kind,
    text: entry.text,
    data: JSON.parse(entry.data_json) as { significance?: 'significant' | 'not_significant'; awareAt?: string | null; what?: 'early_warning' | 'notification' | 'final_report'; scope?: string; names?: string[] },
    happenedAt: entry.happened_at,
    recordedAt: entry.recorded_at,
    by,
    corrects: entry.corrects_entry_id,
  };
}
