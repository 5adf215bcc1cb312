import { columnTypes } from '#db/dialect/columns.ts';
import { runStatements, sql } from '#db/dialect/run-statements.ts';
import type { Migration } from './migration.ts';

/** Suppliers that turned out to be one, pairs that did not, and how a file of one kind was last read. */
export const merging: Migration = {
  name: '0011-merging',
  up: async (tx) => {
    const { text, integer } = columnTypes(tx);
    await runStatements(tx, [
      sql`alter table supplier add column merged_into_id ${text}`,
      sql`create index supplier_merged on supplier (organisation_id, merged_into_id) where merged_into_id is not null`,
      // Every list leaves out who went into another: partial indexes answer that without looking up a row.
      ...rebuilt('supplier_name', 'name_key, id'),
      ...rebuilt('supplier_spend_order', 'yearly_spend_cents, id'),
      ...rebuilt('supplier_triage', 'triage, spend_category, name_key, id'),
      ...rebuilt('supplier_unit', 'unit_id, name_key, id'),
      ...rebuilt('supplier_country', 'country'),
      sql`create table supplier_merge (
        organisation_id ${text} not null,
        id ${text} not null,
        supplier_id ${text} not null,
        gone_id ${text} not null,
        changes_json ${text} not null,
        moved_json ${text} not null,
        merged_at ${text} not null,
        merged_by_member_id ${text} not null,
        undone_at ${text},
        undone_by_member_id ${text},
        primary key (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, gone_id) references supplier (organisation_id, id),
        foreign key (organisation_id, merged_by_member_id) references member (organisation_id, id),
        foreign key (organisation_id, undone_by_member_id) references member (organisation_id, id),
        check (supplier_id <> gone_id)
      )`,
      sql`create index supplier_merge_supplier on supplier_merge (organisation_id, supplier_id)`,
      sql`create unique index supplier_merge_gone on supplier_merge (organisation_id, gone_id) where undone_at is null`,
      sql`create table supplier_apart (
        organisation_id ${text} not null,
        one_id ${text} not null,
        other_id ${text} not null,
        merge_id ${text},
        kept_at ${text} not null,
        kept_by_member_id ${text} not null,
        primary key (organisation_id, one_id, other_id),
        foreign key (organisation_id, one_id) references supplier (organisation_id, id),
        foreign key (organisation_id, other_id) references supplier (organisation_id, id),
        foreign key (organisation_id, kept_by_member_id) references member (organisation_id, id),
        check (one_id < other_id)
      )`,
      sql`create index supplier_apart_other on supplier_apart (organisation_id, other_id)`,
      sql`create table import_header (
        organisation_id ${text} not null references organisation (id),
        header_key ${text} not null,
        mapping_json ${text} not null,
        chosen_json ${text} not null,
        import_id ${text} not null,
        columns ${integer} not null,
        confirmed_at ${text} not null,
        confirmed_by_member_id ${text} not null,
        primary key (organisation_id, header_key),
        foreign key (organisation_id, import_id) references import_run (organisation_id, id),
        foreign key (organisation_id, confirmed_by_member_id) references member (organisation_id, id)
      )`,
    ]);
  },
};

function rebuilt(name: string, columns: string) {
  return [sql.raw(`drop index ${name}`), sql.raw(`create index ${name} on supplier (organisation_id, ${columns}) where merged_into_id is null`)];
}
