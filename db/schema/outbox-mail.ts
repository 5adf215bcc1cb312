import type { Flag, Instant } from './columns.ts';

/** A mail that was decided in a transaction and is sent after it. */
export interface OutboxMailTable {
  id: string;
  key: string;
  organisation_id: string | null;
  kind: string;
  supplier_id: string | null;
  to_address: string;
  to_name: string;
  locale: 'en' | 'nl';
  subject: string;
  html: string;
  text: string;
  /** 1: never leaves the machine, whatever the transport. */
  is_demo: Flag;
  created_at: Instant;
  sent_at: Instant | null;
  failed_at: Instant | null;
  failure: string | null;
  /** It had left, and a mail server handed it back. */
  bounced_at: Instant | null;
  /** What that server said. */
  bounce: string | null;
  /** Its text is gone; that it was sent, to whom and when stays. */
  emptied_at: Instant | null;
}

export interface OutboxMailTables {
  outbox_mail: OutboxMailTable;
}
