import { columnTypes } from '#db/dialect/columns.ts';
import { runStatements, sql } from '#db/dialect/run-statements.ts';
import type { Migration } from './migration.ts';

/** Where answers come from, answering for many at once, and who is at which one. */
export const classifyTogether: Migration = {
  name: '0012-classify-together',
  up: async (tx) => {
    const { text, integer } = columnTypes(tx);
    const levels = sql`('none', 'QM10', 'QM20', 'QM30')`;
    const kept = sql`organisation_id, id, supplier_id, supplied_service_id, answers_json, source, effective_on, recorded_at,
      recorded_by_member_id, superseded_at, method_number, lowest, highest, deciding_rules_json`;
    await runStatements(tx, [
      // One of the databases cannot change a check: the table is made anew. Nothing refers to it.
      sql`create table classification_anew (
        organisation_id ${text} not null,
        id ${text} not null,
        supplier_id ${text} not null,
        supplied_service_id ${text} not null,
        answers_json ${text} not null,
        source ${text} not null check (source in ('member', 'triage', 'bulk', 'owner', 'contest')),
        source_id ${text},
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
      sql`insert into classification_anew (${kept}) select ${kept} from classification`,
      sql`drop table classification`,
      sql`alter table classification_anew rename to classification`,
      sql`create index classification_supplier on classification (organisation_id, supplier_id, effective_on)`,
      sql`create index classification_service on classification (organisation_id, supplied_service_id, effective_on)`,
      sql`create index classification_recorded on classification (organisation_id, recorded_at, recorded_by_member_id)`,
      sql`create table classification_run (
        organisation_id ${text} not null references organisation (id),
        id ${text} not null,
        status ${text} not null check (status in ('staging', 'applying', 'applied', 'undoing', 'undone')),
        answers_json ${text} not null,
        selection_json ${text} not null,
        replaces ${integer} not null check (replaces in (0, 1)),
        effective_on ${text} not null,
        seen_at ${text} not null,
        progress_done ${integer} not null,
        progress_total ${integer} not null,
        counts_json ${text} not null,
        is_stuck ${integer} not null check (is_stuck in (0, 1)),
        created_by_member_id ${text} not null,
        created_at ${text} not null,
        applied_at ${text},
        undone_at ${text},
        primary key (organisation_id, id),
        foreign key (organisation_id, created_by_member_id) references member (organisation_id, id)
      )`,
      // No keys to suppliers: what a run looked at must not keep an import from being taken back.
      sql`create table classification_run_row (
        organisation_id ${text} not null,
        run_id ${text} not null,
        position ${integer} not null,
        supplier_id ${text} not null,
        supplied_service_id ${text} not null,
        former_id ${text},
        before_json ${text},
        outcome ${text} check (outcome in ('recorded', 'same', 'changed_since', 'restored', 'answered_since')),
        primary key (organisation_id, run_id, position),
        foreign key (organisation_id, run_id) references classification_run (organisation_id, id)
      )`,
      sql`create table classification_claim (
        organisation_id ${text} not null references organisation (id),
        supplied_service_id ${text} not null,
        supplier_id ${text} not null,
        member_id ${text} not null,
        since_at ${text} not null,
        until_at ${text} not null,
        primary key (organisation_id, supplied_service_id),
        foreign key (organisation_id, member_id) references member (organisation_id, id)
      )`,
    ]);
  },
};
