import type { CalendarDate, Instant } from './columns.ts';

/** A mail that reminds of an invitation, with a link of its own beside the first one. At most one a day. */
export interface InvitationReminderTable {
  organisation_id: string;
  id: string;
  supplier_id: string;
  invitation_id: string;
  token_hash: string;
  sent_on: CalendarDate;
  sent_at: Instant;
  sent_by_member_id: string;
}

/** What was said on the phone. */
export interface CallNoteTable {
  organisation_id: string;
  id: string;
  supplier_id: string;
  called_on: CalendarDate;
  /** Null: nobody was reached. */
  spoke_with: string | null;
  said: string;
  recorded_at: Instant;
  recorded_by_member_id: string;
}

export interface ChaseTables {
  invitation_reminder: InvitationReminderTable;
  call_note: CallNoteTable;
}
