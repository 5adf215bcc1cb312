import { sql } from 'kysely';
import type { DialectName, ReadDb } from '#db/dialect/connect.ts';

/** Everything that a database is made of but its rows, in words that can be compared. */
export async function schemaOf(read: ReadDb, dialect: DialectName): Promise<string[]> {
  const { rows } = await (dialect === 'sqlite' ? ofFile : ofServer).execute(read);
  return rows.map((row) => row.made);
}

const ofFile = sql<{ made: string }>`select name || ': ' || sql as made from sqlite_master where sql is not null order by name`;

const ofServer = sql<{ made: string }>`
  select 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(collation_name, '') || ' ' || coalesce(column_default, '') as made from information_schema.columns where table_schema = 'public'
  union all select 'index ' || indexdef from pg_indexes where schemaname = 'public'
  union all select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
  union all select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
  union all select 'function ' || pg_get_functiondef(p.oid) from pg_proc p where pronamespace = 'public'::regnamespace and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  order by 1`;
