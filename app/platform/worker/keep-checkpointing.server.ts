import type { Log } from '#app/platform/log/log.ts';
import type { Databases } from '#db/dialect/connect.ts';
import type { WorkerClient } from './worker-client.ts';

const pauseMs = 200;

/** Copies the database's log into its file while it is being written, a few times a second and one at a time. */
export function keepCheckpointing(db: Databases, worker: WorkerClient, log: Log): void {
  let isPlanned = false;
  db.onLogged(() => {
    if (isPlanned) return;
    isPlanned = true;
    setTimeout(() => {
      worker
        .run('checkpoint', null, { organisationId: null })
        // The writer does it by itself when the log grows too long.
        .catch((error: unknown) => log.warn({ err: error }, 'the log of the database was not copied'))
        .finally(() => (isPlanned = false));
    }, pauseMs).unref();
  });
}
