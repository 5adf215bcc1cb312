import { sql, type QueryExecutorProvider, type RawBuilder } from 'kysely';

/** Runs statements one after the other; for migrations. */
export async function runStatements(db: QueryExecutorProvider, statements: readonly RawBuilder<unknown>[]): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}

export { sql };
