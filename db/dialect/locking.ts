import { sql, type SelectQueryBuilder } from 'kysely';
import { dialectOf } from './dialect-of.ts';
import type { Tx } from './handle.ts';

/** Locks the selected rows until the end of the transaction. One-writer databases hold the lock since `begin`. */
export function forUpdate<DB, TB extends keyof DB, O>(tx: Tx, query: SelectQueryBuilder<DB, TB, O>): SelectQueryBuilder<DB, TB, O> {
  return dialectOf(tx) === 'postgres' ? query.forUpdate() : query;
}

/** Held until the end of the transaction, so that two processes that start together do not migrate together. */
export async function oneMigratorAtATime(tx: Tx): Promise<void> {
  if (dialectOf(tx) === 'postgres') await sql`select pg_advisory_xact_lock(hashtext('ketenmark.migration'))`.execute(tx);
}
