import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { App } from '#app/platform/app.ts';
import { newId } from '#db/queries/new-id.ts';
import type { BulkWork } from './bulk-work.ts';
import type { bulkWorks, BulkKind, BulkTask } from '../write-tasks.server.ts';

type WorkOf<Kind extends BulkKind> = ReturnType<(typeof bulkWorks)[Kind]>;
type InputOf<Kind extends BulkKind> = WorkOf<Kind> extends BulkWork<infer Input, infer _> ? Input : never;
type ResultOf<Kind extends BulkKind> = WorkOf<Kind> extends BulkWork<infer _, infer Result> ? Result : never;

/** Longer than any disk needs for one turn: others' changes wait for it. */
const turnTimeoutMs = 30_000;

/**
 * Has the thread that writes do one piece of work. Each call of `write` is one turn, for which it queues with everybody who
 * changes something; reading and answering go on meanwhile.
 */
export async function inTurns<Kind extends BulkKind, T>(
  app: App,
  { kind, scope, importId, signal }: { kind: Kind; scope: OrganisationScope; importId: string; signal: AbortSignal },
  work: (write: (input: InputOf<Kind>) => Promise<ResultOf<Kind>>) => Promise<T>,
): Promise<T> {
  const key = newId();
  const run = <Result>(name: string, input: unknown = null) => {
    const task: BulkTask = { key, kind, scope, importId, input, now: app.clock.now() };
    return app.writeWorker.run<Result>(name, task, { organisationId: scope.organisationId, isPatient: true, timeoutMs: turnTimeoutMs });
  };
  try {
    while (!(await run<boolean>('load-import'))) signal.throwIfAborted();
    return await work((input) => {
      signal.throwIfAborted();
      return app.db.lendWriting(() => run('write-import', input));
    });
  } finally {
    await run('forget-import');
  }
}
