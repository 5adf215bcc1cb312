import { loadSpendSources } from '#app/platform/spend/spend-sources.server.ts';
import { listWaitingRows } from '#db/queries/import-row.ts';
import { getImportRun } from '#db/queries/import-run.ts';
import { readRun } from '../import-record.ts';
import { fillRegisterIndex, refreshRegisterIndex } from '../matching/load-register.server.ts';
import { RegisterIndex } from '../matching/register-index.ts';
import type { BulkStart, BulkWork } from '../writing/bulk-work.ts';
import { chunkWriter, type ChunkEnd } from '../writing/write-chunk.server.ts';
import { applyRows } from './apply-rows.server.ts';

/** Writes a confirmed import into the register, first row first. */
export function applyingWork({ db, scope, importId, now: begunAt }: BulkStart): BulkWork<number | null, ChunkEnd> {
  const index = new RegisterIndex();
  const filling = fillRegisterIndex(db.read, scope, index);
  let seenAt = begunAt;
  const writeNext = chunkWriter(db, scope, importId, {
    list: (tx, after, limit) => listWaitingRows(tx, scope, importId, { after: after ?? -1, limit }),
    async write(tx, rows, now) {
      await refreshRegisterIndex(tx, scope, index, seenAt);
      seenAt = now;
      const run = await getImportRun(tx, scope, importId);
      const { period } = readRun(run).counts;
      return applyRows(tx, scope, rows, { importId, memberId: run.created_by_member_id, period, index, sources: await loadSpendSources(tx, scope), now });
    },
  });
  return { loadSome: async () => (await filling.next()).done === true, write: writeNext };
}
