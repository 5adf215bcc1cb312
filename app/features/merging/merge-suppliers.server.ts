import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { recordCoverage } from '#app/platform/coverage/record-coverage.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused, type Outcome } from '#app/platform/mutate/mutate.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { listCurrentIntervals, supersedeIntervals } from '#db/queries/coverage-interval.ts';
import { keepChecks } from '#db/queries/kept-check.ts';
import { newId } from '#db/queries/new-id.ts';
import { RowNotFound } from '#db/queries/row-not-found.ts';
import { keepApart, listKeptApartFrom } from '#db/queries/supplier-apart.ts';
import { findRegistered, insertSupplierMerge, refreshFormerKey, updateRegistered } from '#db/queries/supplier-merge.ts';
import type { SupplierRow } from '#db/queries/supplier.ts';
import { columnChanges } from './column-changes.server.ts';
import type { Choices, Side } from './merge-columns.ts';
import { moveRowsOver } from './move-rows-over.server.ts';

export interface Merge {
  staysId: string;
  goneId: string;
  choices: Choices;
  agreedDate?: Exclude<Side, 'both'>;
}

export type MergeProblem = 'itself' | 'merged_already' | 'two_companies';
type MergeContext = Pick<MemberContext, 'app' | 'scope' | 'today' | 'member'>;

/** Makes two suppliers one: what hangs on the one goes over to the other, which keeps its address and its history. */
export function mergeSuppliers(ctx: MergeContext, merge: Merge): Promise<Outcome<{ mergeId: string; name: string; goneName: string }, MergeProblem>> {
  const { app, scope, today } = ctx;
  return mutate(app, scope, async (tx, { now }) => {
    const found = await findPair(tx, scope, merge);
    if (!found.ok) return refused(found.problem);
    const { stays, gone } = found;
    const move = await moveRowsOver(tx, scope, { stays, gone, agreedDate: merge.agreedDate ?? 'stays' });
    const changes = await columnChanges(tx, scope, { stays, gone, choices: merge.choices });
    const patch = Object.fromEntries(Object.entries(changes).map(([column, change]) => [column, change.to]));
    await updateRegistered(tx, scope, stays.id, { ...patch, updated_at: now });
    await updateRegistered(tx, scope, gone.id, { merged_into_id: stays.id, updated_at: now });
    await keepChecks(tx, scope, [stays.id, gone.id]);
    const mergeId = newId();
    await insertSupplierMerge(tx, scope, { id: mergeId, supplier_id: stays.id, gone_id: gone.id, changes_json: JSON.stringify(changes), moved_json: JSON.stringify(move), merged_at: now, merged_by_member_id: ctx.member.id });
    await refreshFormerKey(tx, scope, stays.id, now);
    for (const other of await listKeptApartFrom(tx, scope, gone.id)) {
      if (other !== stays.id) await keepApart(tx, scope, [stays.id, other], { now, memberId: ctx.member.id, mergeId });
    }
    const held = await listCurrentIntervals(tx, scope, [gone.id]);
    await supersedeIntervals(tx, scope, held.map((interval) => interval.id), now);
    await recordCoverage(tx, scope, [stays.id], { cause: 'supplier.merged', today, now });
    const name = (patch.legal_name as string | undefined) ?? stays.legal_name;
    return done({ mergeId, name, goneName: gone.legal_name }, [
      { type: 'supplier.merged', subject: { kind: 'supplier', id: stays.id }, data: { mergeId, goneId: gone.id, goneName: gone.legal_name, changes, moved: Object.fromEntries(Object.entries(move.moved).map(([table, keys]) => [table, keys.length])) } },
      { type: 'supplier.went_into', subject: { kind: 'supplier', id: gone.id }, data: { mergeId, intoId: stays.id, intoName: name, legalName: gone.legal_name } },
    ]);
  });
}

/** Both must be there for this member, each of them once, and free to be merged. */
async function findPair(tx: Tx, scope: OrganisationScope, { staysId, goneId }: Merge): Promise<{ ok: true; stays: SupplierRow; gone: SupplierRow } | { ok: false; problem: MergeProblem }> {
  const [stays, gone] = [await findRegistered(tx, scope, staysId), await findRegistered(tx, scope, goneId)];
  if (!stays || !gone) throw new RowNotFound('supplier');
  if (staysId === goneId) return { ok: false, problem: 'itself' };
  if (stays.merged_into_id ?? gone.merged_into_id) return { ok: false, problem: 'merged_already' };
  if (stays.company_id && gone.company_id && stays.company_id !== gone.company_id) return { ok: false, problem: 'two_companies' };
  return { ok: true, stays, gone };
}
