import type { SpendPeriod, SpendSource } from '#app/domain/register/yearly-spend.ts';
import { loadSpendSources } from '#app/platform/spend/spend-sources.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { deleteImportRows, insertImportRows, type ImportOutcome, type NewImportRow } from '#db/queries/import-row.ts';
import { updateImportRun, type ImportRunPatch } from '#db/queries/import-run.ts';
import type { RefusedLines, SupplierDraft } from '../drafting/draft.ts';
import { fillRegisterIndex } from '../matching/load-register.server.ts';
import { RegisterIndex } from '../matching/register-index.ts';
import type { BulkStart, BulkWork } from '../writing/bulk-work.ts';
import { stageDrafts, stageRefused } from './stage-drafts.server.ts';

export type StagingInput =
  /** What an earlier reading staged goes first. */
  | { kind: 'clear' }
  | { kind: 'drafts'; json: string; position: number; period: SpendPeriod | null; progress: ImportRunPatch }
  | { kind: 'refused'; refused: readonly RefusedLines[]; position: number; progress: ImportRunPatch };

/** How many rows came of it, by outcome. */
export type Staged = Partial<Record<ImportOutcome, number>>;

/** Holds drafts against the register and stages what each would do. Writes nothing into the register. */
export function stagingWork({ db, scope, importId }: BulkStart): BulkWork<StagingInput, Staged> {
  const index = new RegisterIndex();
  const filling = fillRegisterIndex(db.read, scope, index);
  const claimed = new Set<string>();
  let sources: readonly SpendSource[] = [];
  async function rowsOf(input: Exclude<StagingInput, { kind: 'clear' }>): Promise<NewImportRow[]> {
    const { position } = input;
    if (input.kind === 'refused') return stageRefused(input.refused, { importId, position });
    const drafts = JSON.parse(input.json) as SupplierDraft[];
    return stageDrafts(db.read, scope, drafts, { importId, position, index, sources, claimed, period: input.period });
  }
  return {
    async loadSome() {
      sources = await loadSpendSources(db.read, scope);
      return (await filling.next()).done === true;
    },
    async write(input) {
      const staged: Staged = {};
      if (input.kind === 'clear') {
        await transact(db, (tx) => deleteImportRows(tx, scope, importId));
        return staged;
      }
      const rows = await rowsOf(input);
      await transact(db, async (tx) => {
        await insertImportRows(tx, scope, rows);
        await updateImportRun(tx, scope, importId, input.progress);
      });
      for (const { outcome } of rows) staged[outcome] = (staged[outcome] ?? 0) + 1;
      return staged;
    },
  };
}
