import { columnTypes } from '#db/dialect/columns.ts';
import { runStatements, sql } from '#db/dialect/run-statements.ts';
import type { Migration } from './migration.ts';

/** How long what is past is kept. Without a choice of the organisation: evidence for ever, mails as `defaultMailKeepDays`. */
export const retention: Migration = {
  name: '0019-retention',
  up: async (tx) => {
    const { text, integer } = columnTypes(tx);
    await runStatements(tx, [
      sql`alter table organisation add column evidence_keep_years ${integer} check (evidence_keep_years between 1 and 30)`,
      sql`alter table organisation add column mail_keep_days ${integer} check (mail_keep_days between 30 and 3650)`,
      sql`alter table evidence_file add column removed_at ${text}`,
      sql`alter table outbox_mail add column emptied_at ${text}`,
      sql`create index certificate_ended on certificate (valid_until) where evidence_file_id is not null`,
      sql`create index outbox_mail_full on outbox_mail (sent_at) where sent_at is not null and emptied_at is null`,
    ]);
  },
};
