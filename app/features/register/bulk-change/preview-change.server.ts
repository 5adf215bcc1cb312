import { findCategory } from '#app/domain/register/categories.ts';
import type { AskedChange } from '#app/domain/register/bulk-change.ts';
import { readSupplierFilter } from '#app/domain/register/register-search.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { deletePreviews, insertBulkChange } from '#db/queries/bulk-change.ts';
import { findMember } from '#db/queries/member.ts';
import { newId } from '#db/queries/new-id.ts';
import { findUnit } from '#db/queries/unit.ts';
import { nothingDone, type BulkCounts } from './bulk-record.ts';
import type { BulkPlan, BulkPlanAsked } from './bulk-tasks.server.ts';

/** Ticked suppliers, or the search part of the address of the list that is meant as a whole. */
export type AskedReach = { supplierIds: readonly string[] } | { search: string };

type Ctx = Pick<MemberContext, 'app' | 'db' | 'scope' | 'member' | 'today' | 'now'>;

/**
 * Works out what a change would do and keeps it until it is confirmed, with exactly the suppliers that it meant then.
 * This is no part of the register yet, so it has no witness. Answers its id; null where nothing may be changed.
 */
export async function previewChange(ctx: Ctx, asked: AskedChange, reach: AskedReach): Promise<{ id: string } | 'forbidden' | 'nobody'> {
  const { app, scope, member, today, now } = ctx;
  if (!(await mayGive(ctx, asked))) return 'forbidden';
  const means = 'search' in reach ? { filter: readSupplierFilter(new URLSearchParams(reach.search)) } : reach;
  const question: BulkPlanAsked = { scope, asked, reach: means, today };
  const { parts, tally } = await app.readWorker.run<BulkPlan>('plan-bulk-change', question, scope);
  const outside = 'supplierIds' in reach ? new Set(reach.supplierIds).size - tally.total : 0;
  if (tally.total + outside === 0) return 'nobody';
  const counts: BulkCounts = { preview: tally, outside, ...nothingDone };
  const id = newId();
  await transact(app.db, async (tx) => {
    await deletePreviews(tx, scope, member.id);
    const change = { id, status: 'preview' as const, change_json: JSON.stringify(asked), search: 'search' in reach ? reach.search : null, counts_json: JSON.stringify(counts) };
    const rest = { progress_done: 0, progress_total: tally.total, is_stuck: 0, created_by_member_id: member.id, created_at: now, applied_at: null, undone_by_member_id: null, undone_at: null };
    await insertBulkChange(tx, scope, { ...change, ...rest }, parts);
  });
  return { id };
}

/** Owners are members of today; units are one's own. */
async function mayGive({ db, scope }: Ctx, { columns }: AskedChange): Promise<boolean> {
  const { owner_member_id: owner, unit_id: unit, category_id: category } = columns;
  if (owner && (await findMember(db, scope, owner))?.removed_at !== null) return false;
  if (category && !findCategory(category)) return false;
  if (unit === null) return scope.unitIds === null;
  return unit === undefined || (await findUnit(db, scope, unit)) !== null;
}
