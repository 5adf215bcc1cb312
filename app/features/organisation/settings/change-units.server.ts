import { AppError } from '#app/platform/http/app-error.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused, type Outcome } from '#app/platform/mutate/mutate.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { newId } from '#db/queries/new-id.ts';
import { countInUnit, deleteUnit, insertUnit, listUnits, updateUnit, type UnitRow } from '#db/queries/unit.ts';

export type UnitProblem = 'taken' | 'in_use';

const sameName = (a: string, b: string) => a.localeCompare(b, undefined, { sensitivity: 'base' }) === 0;

export function addUnit({ app, scope }: MemberContext, name: string): Promise<Outcome<string, UnitProblem>> {
  return mutate(app, scope, async (tx, { now }) => {
    if ((await listUnits(tx, scope)).some((unit) => sameName(unit.name, name))) return refused('taken');
    const id = newId();
    await insertUnit(tx, scope, { id, name, created_at: now });
    return done(name, [{ type: 'unit.created', subject: { kind: 'unit', id }, data: { name } }]);
  });
}

export function renameUnit(ctx: MemberContext, unitId: string, name: string): Promise<Outcome<string, UnitProblem>> {
  return mutate(ctx.app, ctx.scope, async (tx) => {
    const { unit, others } = await presentUnit(tx, ctx, unitId);
    if (others.some((other) => sameName(other.name, name))) return refused('taken');
    await updateUnit(tx, ctx.scope, unitId, { name });
    return done(name, [{ type: 'unit.changed', subject: { kind: 'unit', id: unitId }, data: { changes: { name: { from: unit.name, to: name } } } }]);
  });
}

/** Only an empty unit goes: nobody loses or gains sight of suppliers by the way. */
export function removeUnit(ctx: MemberContext, unitId: string): Promise<Outcome<string, UnitProblem>> {
  return mutate(ctx.app, ctx.scope, async (tx) => {
    const { unit } = await presentUnit(tx, ctx, unitId);
    const { suppliers, members } = await countInUnit(tx, ctx.scope, unitId);
    if (suppliers + members > 0) return refused('in_use');
    await deleteUnit(tx, ctx.scope, unitId);
    return done(unit.name, [{ type: 'unit.removed', subject: { kind: 'unit', id: unitId }, data: { name: unit.name } }]);
  });
}

async function presentUnit(tx: Tx, { scope }: MemberContext, unitId: string): Promise<{ unit: UnitRow; others: UnitRow[] }> {
  const units = await listUnits(tx, scope);
  const unit = units.find((one) => one.id === unitId);
  if (!unit) throw new AppError('not_found');
  return { unit, others: units.filter((one) => one.id !== unitId) };
}
