import type { QueryExecutorProvider } from 'kysely';
import type { DialectName } from './handle.ts';

/** Set on the adapters of both dialects, so that a transaction knows its dialect too, across bundles. */
export const dialectMark = Symbol.for('ketenmark.dialect');

export function dialectOf(db: QueryExecutorProvider): DialectName {
  const adapter = db.getExecutor().adapter as { [dialectMark]?: DialectName };
  const dialect = adapter[dialectMark];
  if (!dialect) throw new Error('This database handle was not made by db/dialect/connect');
  return dialect;
}
