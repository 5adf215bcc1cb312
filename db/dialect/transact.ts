import type { Databases, Tx } from './handle.ts';

/** One write transaction. Throwing rolls back. Inside there is only `tx`: the outer handle would wait for itself. */
export function transact<T>(databases: Pick<Databases, 'write'>, work: (tx: Tx) => Promise<T>): Promise<T> {
  return databases.write.transaction().execute((transaction) => work(transaction as Tx));
}
