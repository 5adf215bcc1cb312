import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { recordCoverage } from '#app/platform/coverage/record-coverage.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused, type Outcome } from '#app/platform/mutate/mutate.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { updateContact } from '#db/queries/contact.ts';
import { keepChecks } from '#db/queries/kept-check.ts';
import { moveFollowers, moveRows, type MovedRows } from '#db/queries/move-belongings.ts';
import { findSuppliedServices, updateSuppliedService } from '#db/queries/supplied-service.ts';
import { forgetApart } from '#db/queries/supplier-apart.ts';
import type { BelongingTable } from '#db/queries/supplier-belongings.ts';
import { findRegistered, findStandingMerge, markMergeUndone, refreshFormerKey, updateRegistered } from '#db/queries/supplier-merge.ts';
import type { SupplierRow } from '#db/queries/supplier.ts';
import { sumSpend } from './column-changes.server.ts';
import { judgementsToPart } from './judgements-to-part.server.ts';
import { readChanges, readMove, type StoredChanges, type StoredMove } from './merge-record.ts';

export type UndoProblem = 'not_merged' | 'went_on' | 'judged_together';
type UndoContext = Pick<MemberContext, 'app' | 'scope' | 'today' | 'member'>;

export interface Parted {
  name: string;
  goneName: string;
  /** Columns that somebody has changed since: they stay as they are now. */
  keptFields: string[];
}

/** Parts two suppliers again. What came since goes with what it speaks of; where that is both, nothing is undone. */
export function undoMerge(ctx: UndoContext, { staysId, goneId }: { staysId: string; goneId: string }): Promise<Outcome<Parted, UndoProblem>> {
  const { app, scope, today } = ctx;
  return mutate(app, scope, async (tx, { now }) => {
    const [stays, gone] = [await findRegistered(tx, scope, staysId), await findRegistered(tx, scope, goneId)];
    const merge = stays && gone ? await findStandingMerge(tx, scope, staysId, goneId) : null;
    if (!stays || !gone || !merge) return refused('not_merged');
    if (stays.merged_into_id) return refused('went_on');
    const move = readMove(merge);
    const judgements = await judgementsToPart(tx, scope, staysId, move.moved);
    if (!judgements) return refused('judged_together');
    await moveRowsBack(tx, scope, { staysId, goneId }, move, judgements);
    await updateRegistered(tx, scope, goneId, { merged_into_id: null, updated_at: now });
    await keepChecks(tx, scope, [staysId, goneId]);
    const { restored, keptFields } = restoredColumns(stays, readChanges(merge));
    await updateRegistered(tx, scope, staysId, { ...restored, updated_at: now });
    for (const id of [staysId, goneId]) await refreshSpend(tx, scope, id, now);
    await forgetApart(tx, scope, { mergeId: merge.id });
    await markMergeUndone(tx, scope, merge.id, { now, memberId: ctx.member.id });
    await refreshFormerKey(tx, scope, staysId, now);
    await recordCoverage(tx, scope, [staysId, goneId], { cause: 'supplier.parted', today, now });
    const name = restored.legal_name ?? stays.legal_name;
    return done({ name, goneName: gone.legal_name, keptFields }, [
      { type: 'supplier.parted', subject: { kind: 'supplier', id: staysId }, data: { mergeId: merge.id, goneId, goneName: gone.legal_name, keptFields } },
      { type: 'supplier.came_back', subject: { kind: 'supplier', id: goneId }, data: { mergeId: merge.id, fromId: staysId, fromName: name } },
    ]);
  });
}

async function moveRowsBack(tx: Tx, scope: OrganisationScope, { staysId, goneId }: { staysId: string; goneId: string }, move: StoredMove, judgements: MovedRows): Promise<void> {
  const back = { from: staysId, to: goneId };
  const tables = (rows: MovedRows) => Object.entries(rows) as [BelongingTable, string[]][];
  for (const { id, name } of move.namedServices) {
    const [service] = await findSuppliedServices(tx, scope, [id]);
    if (service?.name === name) await updateSuppliedService(tx, scope, id, { name: '' });
  }
  for (const id of move.demotedContacts) await updateContact(tx, scope, id, { is_primary: 1 });
  for (const [table, keys] of tables(move.moved)) await moveRows(tx, scope, table, { keys, ...back });
  for (const [table, keys] of tables(judgements)) await moveRows(tx, scope, table, { keys, ...back });
  await moveFollowers(tx, scope, move.moved, back);
  for (const [table, keys] of tables(move.setAside)) await moveRows(tx, scope, table, { keys, from: goneId, to: staysId });
}

/** Old values for the columns that still hold what the merge wrote. Spend is summed again instead. */
function restoredColumns(stays: SupplierRow, changes: StoredChanges): { restored: Partial<SupplierRow>; keptFields: string[] } {
  const restored: Record<string, unknown> = {};
  const keptFields: string[] = [];
  for (const [column, change] of Object.entries(changes)) {
    if (column === 'yearly_spend_cents') continue;
    if (stays[column as keyof SupplierRow] === change.to) restored[column] = change.from;
    else keptFields.push(column);
  }
  return { restored: restored as Partial<SupplierRow>, keptFields };
}

async function refreshSpend(tx: Tx, scope: OrganisationScope, supplierId: string, now: string): Promise<void> {
  await updateRegistered(tx, scope, supplierId, { yearly_spend_cents: await sumSpend(tx, scope, supplierId), updated_at: now });
}
