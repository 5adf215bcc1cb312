import { columnTypes } from '#db/dialect/columns.ts';
import { runStatements, sql } from '#db/dialect/run-statements.ts';
import type { Migration } from './migration.ts';

/** How far a supplier is on its way to a certificate, and where a certificate came from that another installation signed. */
export const certificateWay: Migration = {
  name: '0025-certificate-way',
  up: async (tx) => {
    const { text } = columnTypes(tx);
    await runStatements(tx, [
      sql`create table certificate_step (
        organisation_id ${text} not null,
        id ${text} not null,
        supplier_id ${text} not null,
        kind ${text} not null check (kind in ('registered', 'implementing', 'audit_body_chosen', 'phase_1', 'phase_2', 'certified', 'renewal')),
        planned_on ${text},
        done_on ${text},
        audit_body ${text},
        source ${text} not null check (source in ('supplier', 'member')),
        reported_by ${text},
        recorded_by_member_id ${text},
        recorded_at ${text} not null,
        superseded_at ${text},
        primary key (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, recorded_by_member_id) references member (organisation_id, id),
        check ((source = 'member') = (recorded_by_member_id is not null)),
        check (planned_on is null or kind not in ('certified', 'renewal'))
      )`,
      sql`create index certificate_step_supplier on certificate_step (organisation_id, supplier_id, recorded_at, id)`,
      sql`create unique index certificate_step_current on certificate_step (organisation_id, supplier_id, kind) where superseded_at is null`,
      sql`create table known_installation (
        organisation_id ${text} not null references organisation (id),
        key_sha256 ${text} not null,
        public_key ${text} not null,
        name ${text} not null,
        first_seen_at ${text} not null,
        first_seen_by_member_id ${text} not null,
        primary key (organisation_id, key_sha256),
        foreign key (organisation_id, first_seen_by_member_id) references member (organisation_id, id)
      )`,
      sql`create table certificate_provenance (
        organisation_id ${text} not null,
        certificate_id ${text} not null references certificate (id),
        key_sha256 ${text} not null,
        installation_name ${text} not null,
        taken_by ${text} not null,
        taken_at ${text} not null,
        record_sha256 ${text} not null,
        signature ${text} not null,
        imported_at ${text} not null,
        imported_by_member_id ${text} not null,
        primary key (organisation_id, certificate_id),
        foreign key (organisation_id, key_sha256) references known_installation (organisation_id, key_sha256),
        foreign key (organisation_id, imported_by_member_id) references member (organisation_id, id)
      )`,
      sql`create index certificate_provenance_key on certificate_provenance (organisation_id, key_sha256)`,
    ]);
  },
};
