import { nonEmpty, type OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import { addYears, type CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { deriveLevel } from '#app/domain/level/derive.ts';
import { knownAnswers, type Answers } from '#app/domain/level/method.ts';
import { completeAnswers } from '#app/domain/level/questions.ts';
import { recordClassifications } from '#app/platform/classification/record-classifications.server.ts';
import { recordCoverage } from '#app/platform/coverage/record-coverage.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { findMethodOn } from '#app/platform/method/find-method.server.ts';
import type { MethodInForce } from '#app/platform/method/method-in-force.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { findSuppliedServices } from '#db/queries/supplied-service.ts';
import { updateSuppliers } from '#db/queries/supplier.ts';
import { answersOf, loadTargets, type Target } from './load-targets.server.ts';

export type ClassifyContext = Pick<MemberContext, 'app' | 'scope' | 'today'> & { readonly member: Pick<MemberContext['member'], 'id'> };

/** What the person saw when answering: the service, and the record of answers that held then. */
export interface Seen {
  readonly serviceId: string;
  readonly classificationId: string | null;
}

export interface ClassifyRequest {
  readonly seen: readonly Seen[];
  readonly answers: Answers;
  /** From which day they speak; today without a wish. */
  readonly effectiveOn: CalendarDate | null;
}

export type ClassifyProblem =
  /** Somebody recorded other answers meanwhile. */
  | { readonly kind: 'changed'; readonly suppliers: readonly string[] }
  | { readonly kind: 'not_a_supplier'; readonly suppliers: readonly string[] }
  | { readonly kind: 'date'; readonly notBefore: CalendarDate | null };

/**
 * Records the same answers for some supplied services. For one service an unanswered question means *unknown*; for a
 * selection it leaves what each of them had.
 */
export function classifyServices(ctx: ClassifyContext, request: ClassifyRequest) {
  const { app, scope, today, member } = ctx;
  const effectiveOn = request.effectiveOn ?? today;
  return mutate(app, scope, async (tx, { now }) => {
    const targets = await loadTargets(tx, scope, await findSuppliedServices(tx, scope, request.seen.map((one) => one.serviceId)));
    const inForce = await findMethodOn(tx, scope, today);
    const problem = findProblem(targets, request, inForce, { today, effectiveOn });
    if (problem) return refused(problem);
    const drafts = targets.map((target) => ({
      supplierId: target.supplier.id,
      serviceId: target.service.id,
      answers: answersFor(target, request, inForce),
      source: 'member' as const,
      effectiveOn,
    }));
    const events: OrganisationAuditEvent[] = await recordClassifications(tx, scope, drafts, { inForce, memberId: member.id, now });
    events.push(...(await sendOn(tx, ctx, targets, now)));
    await setReviews(tx, ctx, targets, drafts, inForce, now);
    await recordCoverage(tx, scope, drafts.map((draft) => draft.supplierId), { cause: 'classification.recorded', today, now });
    return done({ count: drafts.length, supplierIds: drafts.map((draft) => draft.supplierId) }, nonEmpty(events));
  });
}

function findProblem(targets: readonly Target[], request: ClassifyRequest, { effectiveOn: begun }: MethodInForce, { today, effectiveOn }: { today: CalendarDate; effectiveOn: CalendarDate }): ClassifyProblem | null {
  const seen = new Map(request.seen.map((one) => [one.serviceId, one.classificationId]));
  const changed = targets.filter((target) => seen.get(target.service.id) !== (target.current?.id ?? null));
  if (changed.length > 0 || targets.length < request.seen.length) return { kind: 'changed', suppliers: changed.map((target) => target.supplier.legal_name) };
  const setApart = targets.filter((target) => target.supplier.triage === 'not_a_supplier');
  if (setApart.length > 0) return { kind: 'not_a_supplier', suppliers: setApart.map((target) => target.supplier.legal_name) };
  // A version of the method never acts backwards, so answers that it judges cannot speak of earlier days.
  if (effectiveOn > today || (begun !== null && effectiveOn < begun)) return { kind: 'date', notBefore: begun };
  return null;
}

function answersFor(target: Target, { answers, seen }: ClassifyRequest, { method }: MethodInForce): Answers {
  const kept = seen.length > 1 ? answersOf(method, target.current) : {};
  return completeAnswers(method, knownAnswers(method, { ...kept, ...answers }));
}

/** Who is classified has been looked at: triage does not ask about it again. */
async function sendOn(tx: Tx, { scope, member }: ClassifyContext, targets: readonly Target[], now: string): Promise<OrganisationAuditEvent[]> {
  const waiting = [...new Map(targets.map((target) => [target.supplier.id, target.supplier])).values()].filter((supplier) => supplier.triage !== 'to_classify');
  if (waiting.length === 0) return [];
  const patch = { triage: 'to_classify', triage_reason: null, triaged_at: now, triaged_by_member_id: member.id, updated_at: now } as const;
  await updateSuppliers(tx, scope, waiting.map((supplier) => supplier.id), patch);
  return waiting.map((supplier) => ({
    type: 'supplier.triaged',
    subject: { kind: 'supplier', id: supplier.id },
    data: { triage: 'to_classify', before: supplier.triage, reason: null, reviewOn: null, together: waiting.length },
  }));
}

/** No mark required is a decision to look at again in a year; a required mark brings its own dates. */
async function setReviews(tx: Tx, { scope, today }: ClassifyContext, targets: readonly Target[], drafts: readonly { supplierId: string; answers: Answers }[], { method }: MethodInForce, now: string): Promise<void> {
  const former = new Map(targets.map((target) => [target.supplier.id, target.supplier.review_on]));
  for (const reviewOn of [addYears(today, 1), null]) {
    const due = drafts.filter((draft) => (deriveLevel(method, draft.answers).highest === 'none') === (reviewOn !== null));
    const changed = due.map((draft) => draft.supplierId).filter((supplierId) => former.get(supplierId) !== reviewOn);
    if (changed.length > 0) await updateSuppliers(tx, scope, changed, { review_on: reviewOn, updated_at: now });
  }
}
