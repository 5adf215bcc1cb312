import { newId } from '#db/queries/new-id.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { findMethodOn } from '#app/platform/method/find-method.server.ts';
import { timeInZone } from '#app/domain/question/deadline.ts';
import { addMilliseconds, dateInZone } from '#app/domain/calendar/instant.ts';
import { chooseSuppliers } from './chosen-suppliers.server.ts';
import { mostForSuppliers, namesPerReason } from './limits.ts';
import { planAffected, type AffectedPlan } from './plan-affected.server.ts';

/** A day is long enough to look, and short enough to act on. Our design. */
const usualMs = 24 * 3_600_000;

/** Who would be asked and who not: the ticked suppliers, else those that the address describes. Nothing is written. */
export async function loadAffectedDraft(ctx: MemberContext, search: URLSearchParams) {
  const { db, scope, today, now, organisation } = ctx;
  const { method } = await findMethodOn(db, scope, today);
  const { ids, isCut, isChosen } = await chooseSuppliers(ctx, search, method, mostForSuppliers);
  const plan = await planAffected(db, scope, ids, { today, usual: organisation.locale });
  const due = addMilliseconds(now, usualMs);
  return {
    isCut,
    isChosen,
    isTicked: search.has('id'),
    chosen: { reach: search.get('reach') ?? '', category: search.get('category') ?? '', level: search.get('level') ?? '' },
    asked: plan.asked,
    left: shortened(plan.left),
    initial: { questionId: newId(), dueOn: dateInZone(due, organisation.time_zone), dueTime: `${timeInZone(due, organisation.time_zone).slice(0, 2)}:00` },
  };
}

export type AffectedDraft = Awaited<ReturnType<typeof loadAffectedDraft>>;

export function shortened(left: AffectedPlan['left']) {
  return left.map(({ reason, suppliers }) => ({ reason, count: suppliers.length, suppliers: suppliers.slice(0, namesPerReason) }));
}
