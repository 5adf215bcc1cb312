import type { CalendarDate, Flag, Instant, Json } from './columns.ts';

/** How an organisation reminds suppliers of one required level. Without a row: as the product proposes. */
export interface ReminderPolicyTable {
  organisation_id: string;
  level: 'QM10' | 'QM20' | 'QM30';
  is_on: Flag;
  /** Days before the end of a proof, joined by commas, the earliest first. */
  before_days: string;
  lapse_every_days: number;
  unopened_every_days: number;
  unanswered_every_days: number;
  escalate_after: number;
  /** Reminders of an earlier day are not sent. */
  since_on: CalendarDate;
  changed_at: Instant;
}

/** How far an organisation's reminders have come. */
export interface ReminderRoundTable {
  organisation_id: string;
  /** First day whose reminders are sent at all. */
  since_on: CalendarDate;
  /** The last day whose mails went out, and when its round ended. */
  sent_on: CalendarDate | null;
  sent_at: Instant | null;
  /** The day that is planned, and when it was looked at last. */
  planned_on: CalendarDate | null;
  planned_at: Instant | null;
}

/** All that one supplier is reminded of on one day: one mail at most. */
export interface ReminderMailTable {
  organisation_id: string;
  id: string;
  supplier_id: string;
  day: CalendarDate;
  /** `dropped`: by then there was nothing left to remind of; `failed`: nobody could be written to. */
  outcome: 'planned' | 'sent' | 'stopped' | 'dropped' | 'failed';
  /** Why it was dropped, or could not be written. */
  problem: string | null;
  /** The steps in it, as planned and then as sent. */
  steps_json: Json;
  email: string | null;
  name: string | null;
  invitation_id: string | null;
  created_at: Instant;
  settled_at: Instant | null;
  settled_by_member_id: string | null;
}

/** What was decided about one reminder, for ever: it is never sent again. */
export interface ReminderStepTable {
  organisation_id: string;
  id: string;
  supplier_id: string;
  step_key: string;
  subject: string;
  kind: 'expiring' | 'lapsed' | 'slipped' | 'unopened' | 'unanswered' | 'escalation';
  due_on: CalendarDate;
  outcome: 'sent' | 'stopped' | 'told';
  reminder_mail_id: string | null;
  decided_at: Instant;
}

/** One more way to an invitation's page. A `letter` holds the digest of a code on paper, which opens nothing by itself: whoever types it gets a `code` link. */
export interface InvitationLinkTable {
  organisation_id: string;
  id: string;
  supplier_id: string;
  invitation_id: string;
  /** `reminder`: any mail about the question after the first; `letter`: the code on paper; `code`: what typing that code opened. */
  made_for: 'reminder' | 'letter' | 'code';
  token_hash: string;
  made_at: Instant;
}

export interface ReminderTables {
  reminder_policy: ReminderPolicyTable;
  reminder_round: ReminderRoundTable;
  reminder_mail: ReminderMailTable;
  reminder_step: ReminderStepTable;
  invitation_link: InvitationLinkTable;
}
