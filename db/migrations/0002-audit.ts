import { columnTypes } from '#db/dialect/columns.ts';
import { runStatements, sql } from '#db/dialect/run-statements.ts';
import type { Migration } from './migration.ts';

/** The witnesses. A chain belongs to an organisation, a company or the installation; its id is the owner's. */
export const audit: Migration = {
  name: '0002-audit',
  up: async (tx) => {
    const { text, integer } = columnTypes(tx);
    await runStatements(tx, [
      sql`create table chain_head (
        chain_id ${text} not null primary key,
        kind ${text} not null check (kind in ('organisation', 'company', 'installation')),
        sequence ${integer} not null,
        hash ${text} not null,
        updated_at ${text} not null
      )`,
      sql`create table audit_event (
        chain_id ${text} not null references chain_head (chain_id),
        sequence ${integer} not null,
        id ${text} not null unique,
        type ${text} not null,
        at ${text} not null,
        actor_kind ${text} not null check (actor_kind in ('member', 'supplier', 'operator', 'system')),
        actor_id ${text},
        subject_kind ${text} not null,
        subject_id ${text} not null,
        supplier_id ${text},
        canonical ${text} not null,
        previous_hash ${text} not null,
        hash ${text} not null,
        primary key (chain_id, sequence)
      )`,
      sql`create index audit_event_type on audit_event (chain_id, type, sequence)`,
      sql`create index audit_event_subject on audit_event (chain_id, subject_kind, subject_id, sequence)`,
      sql`create index audit_event_supplier on audit_event (chain_id, supplier_id, sequence)`,
      sql`create index audit_event_actor on audit_event (chain_id, actor_id, sequence)`,
      sql`create index audit_event_at on audit_event (chain_id, at, sequence)`,
      sql`create table audit_personal (
        chain_id ${text} not null,
        sequence ${integer} not null,
        field ${text} not null,
        salt ${text} not null,
        value ${text} not null,
        primary key (chain_id, sequence, field),
        foreign key (chain_id, sequence) references audit_event (chain_id, sequence)
      )`,
    ]);
  },
};
