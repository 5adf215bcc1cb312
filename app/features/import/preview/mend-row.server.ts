import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { transact } from '#db/dialect/transact.ts';
import { countImportRowsByOutcome, listImportRows, saveImportRows, type ImportRowRow } from '#db/queries/import-row.ts';
import { getImportRun, updateImportRun } from '#db/queries/import-run.ts';
import { readDraft, readRun } from '../import-record.ts';

/** What a row was before a person left it out; kept where the before-image comes once it is applied. */
type WasBefore = Pick<ImportRowRow, 'outcome' | 'reason'>;

/** Leaves one supplier of a preview out of the import, with its other spellings, or takes it in again. */
export async function mendRow({ app, scope }: MemberContext, importId: string, position: number, mend: 'leave-out' | 'take-in'): Promise<void> {
  await transact(app.db, async (tx) => {
    const run = await getImportRun(tx, scope, importId);
    if (run.status !== 'preview') throw new AppError('conflict');
    const [row] = await listImportRows(tx, scope, importId, { after: position - 1, limit: 1 });
    const stored = row && row.position === position ? readDraft(row) : null;
    if (stored?.kind !== 'draft') throw new AppError('not_found');
    const followers = stored.split?.followers ?? stored.draft.variants.length;
    const rows = await listImportRows(tx, scope, importId, { after: position - 1, limit: 1 + followers });
    // Those that a person set apart, or that are somebody else's in the register, are left out or taken in on their own.
    const together = rows.filter((one) => one === rows[0] || readDraft(one).kind === 'variant');
    await saveImportRows(tx, scope, together.map(mend === 'leave-out' ? leftOut : takenIn));
    const counts = { ...readRun(run).counts, ...(await countImportRowsByOutcome(tx, scope, importId)) };
    await updateImportRun(tx, scope, importId, { counts_json: JSON.stringify(counts) });
  });
}

function leftOut(row: ImportRowRow): ImportRowRow {
  if (row.reason === 'left_out') return row;
  const before: WasBefore = { outcome: row.outcome, reason: row.reason };
  return { ...row, outcome: 'refuse', reason: 'left_out', before_json: JSON.stringify(before) };
}

function takenIn(row: ImportRowRow): ImportRowRow {
  if (row.reason !== 'left_out' || row.before_json === null) return row;
  return { ...row, ...(JSON.parse(row.before_json) as WasBefore), before_json: null };
}
