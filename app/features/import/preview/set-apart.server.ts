import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { transact } from '#db/dialect/transact.ts';
import { countImportRowsByOutcome, listImportRows, saveImportDrafts, type ImportRowRow } from '#db/queries/import-row.ts';
import { getImportRun, updateImportRun } from '#db/queries/import-run.ts';
import { combineDrafts } from '../drafting/combine-drafts.ts';
import type { SupplierDraft } from '../drafting/draft.ts';
import { readDraft, readRun, type StagedDraft, type StoredDraft, type StoredVariant } from '../import-record.ts';

/** What a row was before a person set it apart; kept where the before-image comes once it is applied. */
type WasBefore = Pick<ImportRowRow, 'outcome' | 'reason' | 'supplier_id'>;

/** Keeps a row apart from the supplier that it would have gone into, or puts it back. */
export async function setApart({ app, scope }: MemberContext, importId: string, position: number, isApart: boolean): Promise<void> {
  await transact(app.db, async (tx) => {
    const run = await getImportRun(tx, scope, importId);
    if (run.status !== 'preview') throw new AppError('conflict');
    const list = (after: number, limit: number) => listImportRows(tx, scope, importId, { after, limit });
    const [row] = await list(position - 1, 1);
    if (row?.position !== position || row.reason === 'left_out') throw new AppError('not_found');
    const stored = readDraft(row);
    const variant = stored.kind === 'variant' ? stored : stored.kind === 'draft' ? stored.wasVariant : undefined;
    const changed = isApart ? apart(row, stored) : together(row, stored);
    if (!changed) throw new AppError('conflict');
    await saveImportDrafts(tx, scope, [changed]);
    if (variant) {
      const [main] = await list(variant.into - 1, 1);
      const staged = main && readDraft(main);
      if (main && staged?.kind === 'draft' && staged.split) await saveImportDrafts(tx, scope, [recombined(main, staged, await list(variant.into, staged.split.followers))]);
    }
    const counts = { ...readRun(run).counts, ...(await countImportRowsByOutcome(tx, scope, importId)) };
    await updateImportRun(tx, scope, importId, { counts_json: JSON.stringify(counts) });
  });
}

function apart(row: ImportRowRow, stored: StoredDraft): ImportRowRow | null {
  const was: WasBefore = { outcome: row.outcome, reason: row.reason, supplier_id: row.supplier_id };
  const asNew = (draft: StagedDraft): ImportRowRow => ({ ...row, draft_json: JSON.stringify(draft), outcome: 'create', reason: 'kept_apart', supplier_id: null, before_json: JSON.stringify(was) });
  if (stored.kind === 'variant' && stored.part && !stored.isProven) return asNew({ kind: 'draft', draft: stored.part, changes: {}, registerName: null, isApart: true, wasVariant: stored });
  return stored.kind === 'draft' && row.reason === 'name' ? asNew({ ...stored, isApart: true }) : null;
}

function together(row: ImportRowRow, stored: StoredDraft): ImportRowRow | null {
  if (stored.kind !== 'draft' || !stored.isApart || row.before_json === null) return null;
  const { isApart: _isApart, wasVariant, ...whole } = stored;
  return { ...row, ...(JSON.parse(row.before_json) as WasBefore), draft_json: JSON.stringify(wasVariant ?? whole), before_json: null };
}

/** The supplier that others were set apart from, or put back to: what is left of it under its other numbers. */
function recombined(main: ImportRowRow, staged: StagedDraft, followers: readonly ImportRowRow[]): ImportRowRow {
  const { alone, whole } = staged.split!;
  const variants = followers.map(readDraft).filter((one): one is StoredVariant & { part: SupplierDraft } => one.kind === 'variant' && one.part !== undefined);
  const isWhole = variants.length === whole.variants.length;
  const draft = isWhole ? whole : combineDrafts([alone, ...variants.map((one) => one.part)]);
  return { ...main, draft_json: JSON.stringify({ ...staged, draft }) };
}
