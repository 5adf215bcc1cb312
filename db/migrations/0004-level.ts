import { columnTypes } from '#db/dialect/columns.ts';
import { runStatements, sql } from '#db/dialect/run-statements.ts';
import type { Migration } from './migration.ts';

/** Which level a supplied service needs, and what that amounts to over time. */
export const level: Migration = {
  name: '0004-level',
  up: async (tx) => {
    const { text, integer } = columnTypes(tx);
    const levels = sql`('none', 'QM10', 'QM20', 'QM30')`;
    await runStatements(tx, [
      sql`create table method_version (
        organisation_id ${text} not null references organisation (id),
        id ${text} not null,
        number ${integer} not null,
        name ${text} not null,
        method_json ${text} not null,
        effective_on ${text} not null,
        adopted_by_member_id ${text} not null,
        recorded_at ${text} not null,
        primary key (organisation_id, id),
        unique (organisation_id, number),
        foreign key (organisation_id, adopted_by_member_id) references member (organisation_id, id)
      )`,
      sql`create table classification (
        organisation_id ${text} not null,
        id ${text} not null,
        supplier_id ${text} not null,
        supplied_service_id ${text} not null,
        answers_json ${text} not null,
        source ${text} not null check (source in ('member', 'triage')),
        effective_on ${text} not null,
        recorded_at ${text} not null,
        recorded_by_member_id ${text} not null,
        superseded_at ${text},
        method_number ${integer},
        lowest ${text} not null check (lowest in ${levels}),
        highest ${text} not null check (highest in ${levels}),
        deciding_rules_json ${text} not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, supplied_service_id) references supplied_service (organisation_id, id),
        foreign key (organisation_id, recorded_by_member_id) references member (organisation_id, id),
        foreign key (organisation_id, method_number) references method_version (organisation_id, number)
      )`,
      sql`create index classification_supplier on classification (organisation_id, supplier_id, effective_on)`,
      sql`create index classification_service on classification (organisation_id, supplied_service_id, effective_on)`,
      sql`create table agreed_date (
        organisation_id ${text} not null,
        id ${text} not null,
        supplier_id ${text} not null,
        agreed_on ${text} not null,
        source ${text} not null check (source in ('supplier', 'member')),
        effective_on ${text} not null,
        recorded_at ${text} not null,
        superseded_at ${text},
        primary key (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id)
      )`,
      sql`create index agreed_date_supplier on agreed_date (organisation_id, supplier_id)`,
      sql`create table coverage_interval (
        organisation_id ${text} not null,
        id ${text} not null,
        supplier_id ${text} not null,
        from_on ${text} not null,
        until_on ${text},
        state ${text} not null check (state in ('not_a_supplier', 'not_required', 'certified', 'accepted_otherwise', 'gap_agreed', 'gap', 'undecided')),
        lowest ${text} not null check (lowest in ${levels}),
        highest ${text} not null check (highest in ${levels}),
        held ${text} not null check (held in ${levels}),
        proof_until ${text},
        agreed_on ${text},
        supplied_service_id ${text},
        areas ${text} not null,
        cause ${text} not null,
        recorded_at ${text} not null,
        superseded_at ${text},
        primary key (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        check (until_on is null or until_on > from_on)
      )`,
      sql`create unique index coverage_interval_current on coverage_interval (organisation_id, supplier_id, from_on) where superseded_at is null`,
      sql`create index coverage_interval_day on coverage_interval (organisation_id, until_on, from_on, state, lowest, highest, areas, proof_until, agreed_on) where superseded_at is null`,
      sql`create index coverage_interval_start on coverage_interval (organisation_id, from_on, state) where superseded_at is null`,
      sql`create index coverage_interval_recorded on coverage_interval (organisation_id, recorded_at, superseded_at)`,
      sql`create index coverage_interval_history on coverage_interval (organisation_id, supplier_id, recorded_at)`,
    ]);
  },
};
