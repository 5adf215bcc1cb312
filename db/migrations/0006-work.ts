import { columnTypes } from '#db/dialect/columns.ts';
import { runStatements, sql } from '#db/dialect/run-statements.ts';
import type { Migration } from './migration.ts';

/** What is still to be done: jobs, and mails on their way out. */
export const work: Migration = {
  name: '0006-work',
  up: async (tx) => {
    const { text, integer, flag } = columnTypes(tx);
    await runStatements(tx, [
      sql`create table job (
        id ${text} not null primary key,
        key ${text} not null unique,
        kind ${text} not null,
        organisation_id ${text},
        payload_json ${text} not null,
        run_at ${text} not null,
        status ${text} not null check (status in ('waiting', 'running', 'done', 'dead')),
        attempts ${integer} not null,
        max_attempts ${integer} not null,
        lease_token ${text},
        lease_until ${text},
        last_error ${text},
        created_at ${text} not null,
        finished_at ${text}
      )`,
      sql`create index job_due on job (run_at, id) where status = 'waiting'`,
      sql`create index job_leased on job (lease_until, id) where status = 'running'`,
      sql`create index job_organisation on job (organisation_id, kind)`,
      sql`create table outbox_mail (
        id ${text} not null primary key,
        key ${text} not null unique,
        organisation_id ${text},
        kind ${text} not null,
        supplier_id ${text},
        to_address ${text} not null,
        to_name ${text} not null,
        locale ${text} not null check (locale in ('en', 'nl')),
        subject ${text} not null,
        html ${text} not null,
        text ${text} not null,
        is_demo ${flag} not null check (is_demo in (0, 1)),
        created_at ${text} not null,
        sent_at ${text},
        failed_at ${text},
        failure ${text}
      )`,
      sql`create index outbox_mail_organisation on outbox_mail (organisation_id, created_at, id)`,
      sql`create index outbox_mail_supplier on outbox_mail (organisation_id, supplier_id)`,
    ]);
  },
};
