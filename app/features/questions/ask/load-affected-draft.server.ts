import { addDays } from '#app/domain/calendar/calendar-date.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { loadBurdens } from '#app/platform/burden/load-burden.server.ts';
import { findMethodOn } from '#app/platform/method/find-method.server.ts';
import { newId } from '#db/queries/new-id.ts';
import { chooseSuppliers } from './chosen-suppliers.server.ts';
import { mostForSuppliers, namesPerReason } from './limits.ts';
import { planAffected, type AffectedPlan } from './plan-affected.server.ts';

/** Tomorrow at the end of the working day: long enough to look, and short enough to act on. Our design. */
const usualTime = '17:00';

/** Who would be asked and who not: the ticked suppliers, else those that the address describes. Nothing is written. */
export async function loadAffectedDraft(ctx: MemberContext, search: URLSearchParams) {
  const { db, scope, today, organisation } = ctx;
  const { method } = await findMethodOn(db, scope, today);
  const { ids, isCut, isChosen } = await chooseSuppliers(ctx, search, method, mostForSuppliers);
  const plan = await planAffected(db, scope, ids, { today, usual: organisation.locale });
  const burdens = await loadBurdens(db, scope, plan.asked.map((one) => one.id), { now: ctx.now, timeZone: organisation.time_zone });
  return {
    isCut,
    isChosen,
    isTicked: search.has('id'),
    chosen: { reach: search.get('reach') ?? '', category: search.get('category') ?? '', level: search.get('level') ?? '' },
    asked: plan.asked.map((one) => ({ ...one, open: burdens.get(one.id)?.open ?? [] })),
    left: shortened(plan.left),
    initial: { questionId: newId(), dueOn: addDays(today, 1), dueTime: usualTime },
  };
}

export type AffectedDraft = Awaited<ReturnType<typeof loadAffectedDraft>>;

export function shortened(left: AffectedPlan['left']) {
  return left.map(({ reason, suppliers }) => ({ reason, count: suppliers.length, suppliers: suppliers.slice(0, namesPerReason) }));
}
