import { newId } from '#db/queries/new-id.ts';
import type { IncidentEntryRow } from '#db/queries/incident-log.ts';

interface Line {
  kind: IncidentEntryRow['kind'];
  now: string;
  /** Null: the supplier. */
  memberId: string | null;
  happenedAt?: string;
  text?: string | null;
  data?: Readonly<Record<string, unknown>>;
  accessId?: string;
  corrects?: string | null;
}

/** A line for the log of an incident. */
export function incidentEntry(incident: { id: string; supplier_id: string }, line: Line): Omit<IncidentEntryRow, 'organisation_id'> {
  return {
    id: newId(),
    incident_id: incident.id,
    supplier_id: incident.supplier_id,
    kind: line.kind,
    text: line.text ?? null,
    data_json: JSON.stringify(line.data ?? {}),
    happened_at: line.happenedAt ?? line.now,
    recorded_at: line.now,
    recorded_by_member_id: line.memberId,
    access_id: line.accessId ?? null,
    corrects_entry_id: line.corrects ?? null,
  };
}
