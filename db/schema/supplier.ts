import type { CalendarDate, Instant } from './columns.ts';

/** A direct supplier in one organisation’s register. */
export interface SupplierTable {
  organisation_id: string;
  id: string;
  legal_name: string;
  /** Case- and accent-folded legal name: sort, search and match key. */
  name_key: string;
  kvk_number: string | null;
  vat_number: string | null;
  lei: string | null;
  country: string | null;
  category_id: string | null;
  nis2_entity: 'yes' | 'no' | 'unknown';
  status: 'candidate' | 'active' | 'ended';
  owner_member_id: string | null;
  unit_id: string | null;
  own_reference: string | null;
  website: string | null;
  /** The company that it belongs to, as people write it. */
  parent_name: string | null;
  /** Where it works from, one on a line. */
  locations: string | null;
  /** Whom it relies on in turn, one on a line: told, not asked; the register holds direct suppliers. */
  sub_processors: string | null;
  note: string | null;
  /** Within how many hours it agreed to tell us of an incident. */
  notification_hours: number | null;
  /** Largest spending category of the last import: how triage groups. */
  spend_category: string | null;
  yearly_spend_cents: number | null;
  spend_currency: string | null;
  triage: 'untriaged' | 'to_classify' | 'no_relevant_dependency' | 'not_a_supplier';
  /** Why it is not a supplier, or has no relevant dependency. */
  triage_reason: string | null;
  triaged_at: Instant | null;
  triaged_by_member_id: string | null;
  review_on: CalendarDate | null;
  /** The supplier’s own identity, once it accepted an invitation. */
  company_id: string | null;
  import_id: string | null;
  /** It was a duplicate, and went into that one: out of every list, but its address still leads there. */
  merged_into_id: string | null;
  /** Folded names and numbers of all that went into this one: by them it is found. */
  former_key: string | null;
  created_at: Instant;
  updated_at: Instant;
}

export interface SupplierTables {
  supplier: SupplierTable;
}
