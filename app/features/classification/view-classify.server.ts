import type { AnswerSource } from '#app/domain/level/answer-source.ts';
import type { Answers } from '#app/domain/level/method.ts';
import { proposeAnswers } from '#app/domain/register/answer-templates.ts';
import { findKind } from '#app/domain/register/categories.ts';
import { proposeKinds } from '#app/domain/register/kind-proposals.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { findMethodOn } from '#app/platform/method/find-method.server.ts';
import { findMember } from '#db/queries/member.ts';
import type { SuppliedServiceRow } from '#db/queries/supplied-service.ts';
import { listSupplierKinds } from '#db/queries/supplier-kind.ts';
import { claimService } from './claim.server.ts';
import { answersOf, loadTargets, type Target } from './load-targets.server.ts';
import { loadProgress } from './overview/progress.server.ts';
import { findSimilar } from './similar.server.ts';

export interface Recorded {
  readonly id: string;
  readonly lowest: 'none' | 'QM10' | 'QM20' | 'QM30';
  readonly highest: 'none' | 'QM10' | 'QM20' | 'QM30';
  readonly recordedAt: string;
  readonly source: AnswerSource;
  readonly by: string | null;
  readonly answers: Answers;
}

/** What the page needs to answer for one supplied service. */
export async function viewClassify(ctx: MemberContext, service: SuppliedServiceRow) {
  const { db, scope } = ctx;
  const inForce = await findMethodOn(db, scope, ctx.today);
  const [target] = await loadTargets(db, scope, [service]);
  if (!target) throw new AppError('not_found');
  const { supplier, current } = target;
  const chosen = (await listSupplierKinds(db, scope, [supplier.id])).get(supplier.id) ?? [];
  const isGuess = chosen.length === 0;
  const kindIds = isGuess ? proposeKinds(supplier.spend_category, supplier.legal_name) : chosen;
  return {
    home: `/o/${ctx.organisation.slug}`,
    today: ctx.today,
    inForce,
    mayWrite: ctx.can('classification:write'),
    ...(await loadProgress(ctx)),
    target: targetView(target),
    recorded: current && (await recordedView(ctx, current, answersOf(inForce.method, current))),
    otherAtIt: await claimService(ctx, service),
    kindIds,
    isGuess,
    proposals: kindIds.flatMap((id) => {
      const [kind, answers] = [findKind(id), proposeAnswers(id)];
      return kind && answers ? [{ kindId: id, name: kind.name, isGuess, answers }] : [];
    }),
    similar: await findSimilar(ctx, supplier.id, inForce.method),
    answers: answersOf(inForce.method, current),
  };
}

export type ClassifyView = Awaited<ReturnType<typeof viewClassify>>;

function targetView({ supplier, service }: Target) {
  return {
    supplierId: supplier.id,
    serviceId: service.id,
    supplierName: supplier.legal_name,
    serviceName: service.name,
    spendCategory: supplier.spend_category,
    isSetApart: supplier.triage === 'not_a_supplier',
    spend: supplier.yearly_spend_cents !== null && supplier.spend_currency ? { cents: supplier.yearly_spend_cents, currency: supplier.spend_currency } : null,
  };
}

async function recordedView({ db, scope }: MemberContext, row: NonNullable<Target['current']>, answers: Answers): Promise<Recorded> {
  const by = await findMember(db, scope, row.recorded_by_member_id);
  return { id: row.id, lowest: row.lowest, highest: row.highest, recordedAt: row.recorded_at, source: row.source, by: by?.name ?? null, answers };
}
