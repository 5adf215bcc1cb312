import { sql, type QueryExecutorProvider, type RawBuilder } from 'kysely';
import { dialectOf } from './dialect-of.ts';

type Fragment = RawBuilder<unknown>;

export interface ColumnTypes {
  /** Compares and sorts by code point on both dialects, whatever the language of the server. */
  text: Fragment;
  /** 64 bits. */
  integer: Fragment;
  /** 0 or 1. */
  flag: Fragment;
}

/** The portable column types of the migrations. */
export function columnTypes(db: QueryExecutorProvider): ColumnTypes {
  return dialectOf(db) === 'postgres'
    ? { text: sql.raw('text collate "C"'), integer: sql.raw('bigint'), flag: sql.raw('smallint') }
    : { text: sql.raw('text'), integer: sql.raw('integer'), flag: sql.raw('integer') };
}
