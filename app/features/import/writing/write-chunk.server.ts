import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { nonEmpty, type OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import type { ImportEvent } from '#app/domain/audit/register-events.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import type { Databases, Tx } from '#db/dialect/connect.ts';
import type { ImportRowRow } from '#db/queries/import-row.ts';
import { getImportRun, updateImportRun } from '#db/queries/import-run.ts';
import { chunkSizer } from './chunk-sizer.ts';

export interface Chunks {
  /** The next rows that are not done; `after` is the position where the last chunk ended, null at first. */
  list(tx: Tx, after: number | null, limit: number): Promise<ImportRowRow[]>;
  /** What to do with them, in the transaction that also ticks them off. */
  write(tx: Tx, rows: readonly ImportRowRow[], now: string): Promise<OrganisationAuditEvent[]>;
}

/** Where a chunk ended; null when nothing was left. */
export type ChunkEnd = { position: number | null } | null;

/** Writes chunk after chunk of one import, each in a transaction of its own, as large as a turn may take. */
export function chunkWriter(db: Pick<Databases, 'write'>, scope: OrganisationScope, importId: string, { list, write }: Chunks) {
  const sizer = chunkSizer();
  return async (after: number | null, now: string): Promise<ChunkEnd> => {
    const size = sizer.next();
    const outcome = await mutate({ db, clock: { now: () => now } }, scope, async (tx) => {
      const rows = await list(tx, after, size);
      if (rows.length === 0) return refused('nothing_left');
      const events = await write(tx, rows, now);
      const { progress_done } = await getImportRun(tx, scope, importId);
      await updateImportRun(tx, scope, importId, { progress_done: progress_done + rows.length });
      sizer.worked(rows.length);
      const passedOver: ImportEvent = { type: 'import.passed_over', subject: { kind: 'import', id: importId }, data: { rows: rows.length } };
      return done({ position: rows.at(-1)?.position ?? after }, nonEmpty(events.length > 0 ? events : [passedOver]));
    });
    return outcome.ok ? outcome.value : null;
  };
}
