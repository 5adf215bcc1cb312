import { setImmediate as breathe } from 'node:timers/promises';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { BulkChangeEvent } from '#app/domain/audit/bulk-events.ts';
import { nonEmpty, type OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import { asksForTags, changesNothing, planChange, planUndo } from '#app/domain/register/bulk-change.ts';
import { done, mutate, refused, type Witness } from '#app/platform/mutate/mutate.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { findWaitingPart, getBulkChange, updateBulkChange, updateBulkChangePart, type BulkChangePartRow, type BulkChangeRow } from '#db/queries/bulk-change.ts';
import { findChangeable } from '#db/queries/changeable-supplier.ts';
import { getOrganisation } from '#db/queries/organisation.ts';
import { listUnits } from '#db/queries/unit.ts';
import { readAsked, readChanges, readCounts, readIds, type BulkCounts, type KeptField } from './bulk-record.ts';
import { writeChanges, type OneChange, type Writing } from './write-changes.server.ts';

export type BulkWork = 'apply' | 'undo';
const statusOf = { apply: 'applying', undo: 'undoing' } as const;

/** Part by part until nothing is left. Killed at any moment, the next run goes on behind the last whole part. */
export async function runParts(app: Witness, scope: OrganisationScope, changeId: string, work: BulkWork, signal: AbortSignal): Promise<void> {
  do {
    signal.throwIfAborted();
    await breathe();
  } while (await runPart(app, scope, changeId, work));
  await finish(app, scope, changeId, work);
}

/** One transaction that also ticks its part off; false when nothing was left. */
async function runPart(app: Witness, scope: OrganisationScope, changeId: string, work: BulkWork): Promise<boolean> {
  const outcome = await mutate(app, scope, async (tx, { now }) => {
    const change = await getBulkChange(tx, scope, changeId);
    const part = change.status === statusOf[work] ? await findWaitingPart(tx, scope, changeId, work) : null;
    if (!part) return refused('nothing_left');
    const { time_zone: timeZone } = await getOrganisation(tx, scope);
    const writing = { bulkChangeId: changeId, today: dateInZone(now, timeZone), now };
    const counts = readCounts(change);
    const step = work === 'apply' ? await applyPart(tx, scope, { change, part, counts, writing }) : await undoPart(tx, scope, { part, counts, writing });
    await updateBulkChange(tx, scope, changeId, { counts_json: JSON.stringify(counts), progress_done: change.progress_done + step.suppliers });
    const passedOver: BulkChangeEvent = { type: 'bulk_change.passed_over', subject: { kind: 'bulk_change', id: changeId }, data: { suppliers: step.suppliers } };
    return done(true, nonEmpty(step.events.length > 0 ? step.events : [passedOver]));
  });
  return outcome.ok;
}

interface Part {
  part: BulkChangePartRow;
  counts: BulkCounts;
  writing: Writing;
}
interface Step {
  suppliers: number;
  events: OrganisationAuditEvent[];
}

/** What each gets is decided again: since the preview, others may have been at work. */
async function applyPart(tx: Tx, scope: OrganisationScope, { change, part, counts, writing }: Part & { change: BulkChangeRow }): Promise<Step> {
  const asked = readAsked(change);
  const ids = readIds(part);
  const suppliers = await findChangeable(tx, scope, ids, { tags: asksForTags(asked) });
  const planned = suppliers.map((supplier) => ({ supplier, change: planChange(supplier, asked) }));
  const changing = planned.filter((one) => !changesNothing(one.change));
  const { stored, events } = await writeChanges(tx, scope, changing, writing);
  counts.done.changed += changing.length;
  counts.done.same += suppliers.length - changing.length;
  counts.done.gone += ids.length - suppliers.length;
  counts.done.full += planned.filter((one) => one.change.full).length;
  await updateBulkChangePart(tx, scope, part, { changes_json: JSON.stringify(stored), applied_at: writing.now });
  return { suppliers: ids.length, events };
}

async function undoPart(tx: Tx, scope: OrganisationScope, { part, counts, writing }: Part): Promise<Step> {
  const made = readChanges(part);
  const ids = Object.keys(made);
  const suppliers = await findChangeable(tx, scope, ids, { tags: true });
  const units = new Set<string | null>((await listUnits(tx, scope)).map((unit) => unit.id));
  if (scope.unitIds === null) units.add(null);
  const kept: Record<string, KeptField[]> = {};
  const back: OneChange[] = [];
  for (const supplier of suppliers) {
    const change = made[supplier.id];
    if (!change) continue;
    const plan = planUndo(supplier, change, (column, value) => column !== 'unit_id' || units.has(value));
    if (plan.kept.length > 0) kept[supplier.id] = [...plan.kept];
    if (!changesNothing(plan.back)) back.push({ supplier, change: plan.back, ...(change.ended && { ended: change.ended }) });
  }
  const present = new Set(suppliers.map((supplier) => supplier.id));
  for (const id of ids) if (!present.has(id)) kept[id] = ['gone'];
  const { events } = await writeChanges(tx, scope, back, writing);
  counts.undo.restored += back.length;
  counts.undo.kept += Object.keys(kept).length;
  await updateBulkChangePart(tx, scope, part, { kept_json: Object.keys(kept).length > 0 ? JSON.stringify(kept) : null, undone_at: writing.now });
  return { suppliers: ids.length, events };
}

async function finish(app: Witness, scope: OrganisationScope, changeId: string, work: BulkWork): Promise<void> {
  await mutate(app, scope, async (tx, { now }) => {
    const change = await getBulkChange(tx, scope, changeId);
    if (change.status !== statusOf[work]) return refused('finished');
    const { done: applied, undo } = readCounts(change);
    const subject = { kind: 'bulk_change' as const, id: changeId };
    if (work === 'apply') {
      await updateBulkChange(tx, scope, changeId, { status: 'applied', is_stuck: 0 });
      return done(null, [{ type: 'bulk_change.applied', subject, data: { changed: applied.changed, same: applied.same, gone: applied.gone } }]);
    }
    await updateBulkChange(tx, scope, changeId, { status: 'undone', undone_at: now, is_stuck: 0 });
    return done(null, [{ type: 'bulk_change.undone', subject, data: undo }]);
  });
}
