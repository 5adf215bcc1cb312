import { sql, type QueryExecutorProvider, type RawBuilder } from 'kysely';
import { dialectOf } from './dialect-of.ts';

interface Kept {
  /** Columns that never change once they are written. */
  fixed: readonly string[];
  /** Columns whose words may be taken away, so that a person can be forgotten, but not replaced by others. */
  erasable: readonly string[];
}

/** Makes the database itself refuse to rewrite a table's rows, whoever asks. Rows still go with their organisation. */
export function keepAppendOnly(db: QueryExecutorProvider, table: string, { fixed, erasable }: Kept): RawBuilder<unknown>[] {
  const complaint = `${table} is append-only`;
  const columns = (names: readonly string[]) => sql.raw(names.join(', '));
  const rewritten = sql.raw(erasable.map((column) => `new.${column} is not null`).join(' or '));
  if (dialectOf(db) === 'postgres') {
    const refuse = sql.raw(`${table}_refuse_change`);
    return [
      sql`create function ${refuse}() returns trigger language plpgsql as ${sql.lit(`begin raise exception '${complaint}'; end`)}`,
      sql`create trigger ${sql.raw(`${table}_fixed`)} before update of ${columns(fixed)} on ${sql.raw(table)} for each row execute function ${refuse}()`,
      sql`create trigger ${sql.raw(`${table}_erasable`)} before update of ${columns(erasable)} on ${sql.raw(table)} for each row when (${rewritten}) execute function ${refuse}()`,
    ];
  }
  const abort = sql`select raise(abort, ${sql.lit(complaint)})`;
  return [
    sql`create trigger ${sql.raw(`${table}_fixed`)} before update of ${columns(fixed)} on ${sql.raw(table)} begin ${abort}; end`,
    sql`create trigger ${sql.raw(`${table}_erasable`)} before update of ${columns(erasable)} on ${sql.raw(table)} when ${rewritten} begin ${abort}; end`,
  ];
}
