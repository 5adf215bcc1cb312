import { loadSpendSources } from '#app/platform/spend/spend-sources.server.ts';
import { listAppliedRows } from '#db/queries/import-row.ts';
import type { BulkStart, BulkWork } from '../writing/bulk-work.ts';
import { chunkWriter, type ChunkEnd } from '../writing/write-chunk.server.ts';
import { undoRows } from './undo-rows.server.ts';

/** Takes an import back, last row first. */
export function undoingWork({ db, scope, importId }: BulkStart): BulkWork<number | null, ChunkEnd> {
  const writeNext = chunkWriter(db, scope, importId, {
    list: (tx, after, limit) => listAppliedRows(tx, scope, importId, { before: after ?? Number.MAX_SAFE_INTEGER, limit }),
    write: async (tx, rows, now) => undoRows(tx, scope, rows, { importId, sources: await loadSpendSources(tx, scope), now }),
  });
  return { loadSome: async () => true, write: writeNext };
}
