import type { CalendarDate, Instant } from './columns.ts';

/** Invitations that go out so many a working day, in one person's name. */
export interface InvitationWaveTable {
  organisation_id: string;
  id: string;
  contact_name: string;
  contact_phone: string;
  contact_email: string;
  /** Null: each supplier gets the date that its level proposes. */
  wanted_on: CalendarDate | null;
  per_day: number;
  starts_on: CalendarDate;
  created_at: Instant;
  created_by_member_id: string;
  stopped_at: Instant | null;
  stopped_by_member_id: string | null;
}

/** One supplier's place in a wave. Unsettled rows are still to be sent, in the order of `position`. */
export interface InvitationWaveRowTable {
  organisation_id: string;
  wave_id: string;
  supplier_id: string;
  position: number;
  /** Chosen when the wave was planned; when it is gone by then, whoever else has an address is asked. */
  contact_id: string | null;
  settled_at: Instant | null;
  outcome: 'sent' | 'skipped' | 'stopped' | null;
  /** Why it was skipped. */
  problem: string | null;
  invitation_id: string | null;
}

export interface InvitationWaveTables {
  invitation_wave: InvitationWaveTable;
  invitation_wave_row: InvitationWaveRowTable;
}
