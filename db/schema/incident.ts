import type { Instant, Json } from './columns.ts';

/** Something went wrong at a supplier, and what that means for one organisation. Current state; how it came about is in the entries. */
export interface IncidentTable {
  organisation_id: string;
  id: string;
  supplier_id: string;
  /** What happened, in a few words. */
  title: string;
  origin: 'member' | 'supplier';
  /** When the organisation learned of it. */
  learned_at: Instant;
  /** A person's judgement (NIS2 Art. 23(3)); never computed. */
  significance: 'undecided' | 'significant' | 'not_significant';
  /** When the organisation became aware that it is significant: here its own clocks begin (Art. 23(4)). */
  aware_at: Instant | null;
  early_warning_at: Instant | null;
  notification_at: Instant | null;
  final_report_at: Instant | null;
  opened_at: Instant;
  /** Null: the supplier's report opened it. */
  opened_by_member_id: string | null;
  closed_at: Instant | null;
  closed_by_member_id: string | null;
  conclusion: string | null;
  /** Impl. Reg. (EU) 2024/2690, Annex 5.1.7(c). */
  review_needed: 'yes' | 'no' | null;
  review_reason: string | null;
}

/** A supplied service that the incident hits. */
export interface IncidentServiceTable {
  organisation_id: string;
  incident_id: string;
  supplied_service_id: string;
  supplier_id: string;
}

/** What the supplier said about it, each time anew. Never rewritten; words about people may be taken away. */
export interface IncidentReportTable {
  organisation_id: string;
  id: string;
  incident_id: string;
  supplier_id: string;
  invitation_id: string;
  happened: string | null;
  since_at: Instant | null;
  ongoing: 'yes' | 'no' | 'unknown';
  services_text: string | null;
  service_ids_json: Json;
  done_text: string | null;
  contact_name: string | null;
  contact_phone: string | null;
  reported_by: string | null;
  reported_at: Instant;
}

/** One line of the log. The database refuses to rewrite it: a correction is a new line. */
export interface IncidentEntryTable {
  organisation_id: string;
  id: string;
  incident_id: string;
  supplier_id: string;
  kind: 'opened' | 'reported' | 'note' | 'decision' | 'judged' | 'sent' | 'cut_off' | 'restored' | 'services' | 'closed' | 'reopened';
  text: string | null;
  data_json: Json;
  happened_at: Instant;
  recorded_at: Instant;
  /** Null: the supplier. */
  recorded_by_member_id: string | null;
  access_id: string | null;
  corrects_entry_id: string | null;
}

export interface IncidentTables {
  incident: IncidentTable;
  incident_service: IncidentServiceTable;
  incident_report: IncidentReportTable;
  incident_entry: IncidentEntryTable;
}
