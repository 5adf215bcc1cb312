import type { Kysely, Transaction } from 'kysely';
import type { Database } from '#db/schema/index.ts';

export type DialectName = 'sqlite' | 'postgres';

export type DatabaseConfig =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string; readonly poolSize?: number };

declare const brand: unique symbol;

/** A running write transaction. Only `transact` makes one, so a function that takes it cannot write outside. */
export type Tx = Transaction<Database> & { readonly [brand]: 'Tx' };

type Reading = 'selectFrom' | 'selectNoFrom' | 'with' | 'withRecursive' | 'dynamic' | 'fn' | 'case' | 'getExecutor' | 'executeQuery';

/** A handle that can only read. A transaction is one too, and then sees its own writes. */
export type ReadDb = Pick<Kysely<Database>, Reading>;

/** What find and list functions take. */
export type Db = ReadDb;

export interface Databases {
  readonly dialect: DialectName;
  /** Only for `transact` and the migrations: everything else writes in a `Tx`. */
  readonly write: Kysely<Database>;
  readonly read: Kysely<Database>;
  /** Connections of a server, for the operator; empty for a file. */
  connections(): { use: 'read' | 'write'; open: number; idle: number; waiting: number }[];
  /** Hands the turn of the one writer of a file to another thread of ours, while `work` has it write; a server needs no turns. */
  lendWriting<T>(work: () => Promise<T>): Promise<T>;
  /** Calls back after a commit when a file database has more in its log than should stay there; never of a server's. */
  onLogged(listener: () => void): void;
  /** Copies a running file database; `not_here`: the operator's own dump is the backup. */
  backUp(toFile: string): Promise<'done' | 'not_here'>;
  close(): Promise<void>;
}
