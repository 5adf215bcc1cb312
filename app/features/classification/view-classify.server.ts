import { findKind } from '#app/domain/register/categories.ts';
import { proposeAnswers } from '#app/domain/register/answer-templates.ts';
import { proposeKinds } from '#app/domain/register/kind-proposals.ts';
import type { Answers, Method } from '#app/domain/level/method.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { findMethodOn } from '#app/platform/method/find-method.server.ts';
import type { SuppliedServiceRow } from '#db/queries/supplied-service.ts';
import { listSupplierKinds } from '#db/queries/supplier-kind.ts';
import { countUnclassified } from '#db/queries/unclassified.ts';
import { answersOf, loadTargets, type Target } from './load-targets.server.ts';

/** What the page needs to answer for one supplied service, or for several at once. */
export async function viewClassify(ctx: Pick<MemberContext, 'db' | 'organisation' | 'scope' | 'today' | 'can'>, services: readonly SuppliedServiceRow[]) {
  const inForce = await findMethodOn(ctx.db, ctx.scope, ctx.today);
  const targets = await loadTargets(ctx.db, ctx.scope, services);
  const chosen = await listSupplierKinds(ctx.db, ctx.scope, targets.map((target) => target.supplier.id));
  const kinds = commonKinds(targets, chosen);
  return {
    home: `/o/${ctx.organisation.slug}`,
    today: ctx.today,
    inForce,
    mayWrite: ctx.can('classification:write'),
    remaining: await countUnclassified(ctx.db, ctx.scope),
    targets: targets.map(targetView),
    kindIds: kinds.ids,
    proposals: kinds.ids.flatMap((id) => {
      const [kind, answers] = [findKind(id), proposeAnswers(id)];
      return kind && answers ? [{ kindId: id, name: kind.name, isGuess: kinds.isGuess, answers }] : [];
    }),
    answers: commonAnswers(targets, inForce.method),
  };
}

export type ClassifyView = Awaited<ReturnType<typeof viewClassify>>;

function targetView({ supplier, service, current }: Target) {
  return {
    supplierId: supplier.id,
    serviceId: service.id,
    supplierName: supplier.legal_name,
    serviceName: service.name,
    spendCategory: supplier.spend_category,
    isSetApart: supplier.triage === 'not_a_supplier',
    spend: supplier.yearly_spend_cents !== null && supplier.spend_currency ? { cents: supplier.yearly_spend_cents, currency: supplier.spend_currency } : null,
    current: current && { id: current.id, lowest: current.lowest, highest: current.highest, recordedAt: current.recorded_at },
  };
}

/** Kinds that all of them share; where nobody chose kinds, those that name and category suggest. */
function commonKinds(targets: readonly Target[], chosen: ReadonlyMap<string, readonly string[]>): { ids: readonly string[]; isGuess: boolean } {
  const isGuess = chosen.size === 0;
  const lists = targets.map((target) => (isGuess ? proposeKinds(target.supplier.spend_category, target.supplier.legal_name) : (chosen.get(target.supplier.id) ?? [])));
  return { ids: (lists[0] ?? []).filter((id) => lists.every((list) => list.includes(id))), isGuess };
}

function commonAnswers(targets: readonly Target[], method: Method): Answers {
  const [first, ...others] = targets.map((target) => answersOf(method, target.current));
  return Object.fromEntries(Object.entries(first ?? {}).filter(([input, value]) => others.every((answers) => answers[input] === value)));
}
