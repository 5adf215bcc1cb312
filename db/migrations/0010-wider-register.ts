import { columnTypes } from '#db/dialect/columns.ts';
import { runStatements, sql } from '#db/dialect/run-statements.ts';
import { searchLeiToo } from '#db/dialect/search.ts';
import type { Migration } from './migration.ts';

/** More to know of a supplier, tags, views that are kept, and changes to many suppliers that can be taken back. */
export const widerRegister: Migration = {
  name: '0010-wider-register',
  up: async (tx) => {
    const { text, integer, flag } = columnTypes(tx);
    await runStatements(tx, [
      sql`alter table supplier add column lei ${text}`,
      sql`alter table supplier add column parent_name ${text}`,
      sql`alter table supplier add column locations ${text}`,
      sql`alter table supplier add column sub_processors ${text}`,
      sql`create index supplier_candidate on supplier (organisation_id, id) where status = 'candidate'`,
      sql`create index supplier_lei on supplier (organisation_id, lei) where lei is not null`,
      sql`create table tag (
        organisation_id ${text} not null references organisation (id),
        tag_key ${text} not null,
        name ${text} not null,
        created_at ${text} not null,
        primary key (organisation_id, tag_key)
      )`,
      sql`create table supplier_tag (
        organisation_id ${text} not null,
        supplier_id ${text} not null,
        tag_key ${text} not null,
        primary key (organisation_id, supplier_id, tag_key),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, tag_key) references tag (organisation_id, tag_key)
      )`,
      sql`create index supplier_tag_of on supplier_tag (organisation_id, tag_key, supplier_id)`,
      sql`create table saved_view (
        organisation_id ${text} not null,
        id ${text} not null,
        member_id ${text} not null,
        name ${text} not null,
        name_key ${text} not null,
        search ${text} not null,
        is_shared ${flag} not null check (is_shared in (0, 1)),
        created_at ${text} not null,
        updated_at ${text} not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, member_id) references member (organisation_id, id)
      )`,
      sql`create unique index saved_view_name on saved_view (organisation_id, member_id, name_key)`,
      sql`create table bulk_change (
        organisation_id ${text} not null,
        id ${text} not null,
        status ${text} not null check (status in ('preview', 'applying', 'applied', 'undoing', 'undone')),
        change_json ${text} not null,
        search ${text},
        counts_json ${text} not null,
        progress_done ${integer} not null,
        progress_total ${integer} not null,
        is_stuck ${flag} not null check (is_stuck in (0, 1)),
        created_by_member_id ${text} not null,
        created_at ${text} not null,
        applied_at ${text},
        undone_by_member_id ${text},
        undone_at ${text},
        primary key (organisation_id, id),
        foreign key (organisation_id, created_by_member_id) references member (organisation_id, id),
        foreign key (organisation_id, undone_by_member_id) references member (organisation_id, id)
      )`,
      sql`create index bulk_change_by on bulk_change (organisation_id, created_by_member_id, id)`,
      sql`create table bulk_change_part (
        organisation_id ${text} not null,
        bulk_change_id ${text} not null,
        position ${integer} not null,
        supplier_ids_json ${text} not null,
        changes_json ${text},
        kept_json ${text},
        applied_at ${text},
        undone_at ${text},
        primary key (organisation_id, bulk_change_id, position),
        foreign key (organisation_id, bulk_change_id) references bulk_change (organisation_id, id)
      )`,
    ]);
    await searchLeiToo(tx);
  },
};
