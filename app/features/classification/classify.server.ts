import { nonEmpty } from '#app/domain/audit/events.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { AnswerSource } from '#app/domain/level/answer-source.ts';
import { knownAnswers, type Answers } from '#app/domain/level/method.ts';
import { completeAnswers } from '#app/domain/level/questions.ts';
import { recordAnswers } from '#app/platform/classification/record-answers.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { findMethodOn } from '#app/platform/method/find-method.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { findSuppliedServices } from '#db/queries/supplied-service.ts';
import { listAnswersOfSupplier } from '#db/queries/supplier-answer.ts';
import { loadTargets, type Target } from './load-targets.server.ts';

export type ClassifyContext = Pick<MemberContext, 'app' | 'scope' | 'today'> & { readonly member: Pick<MemberContext['member'], 'id'> };

/** What the person saw when answering: the service, and the record of answers that held then. */
export interface Seen {
  readonly serviceId: string;
  readonly classificationId: string | null;
}

export interface ClassifyRequest {
  readonly seen: Seen;
  /** An unanswered question means *unknown*. */
  readonly answers: Answers;
  /** From which day they speak; today without a wish. */
  readonly effectiveOn: CalendarDate | null;
}

export type ClassifyProblem =
  /** Somebody recorded other answers meanwhile. */
  | { readonly kind: 'changed'; readonly supplier: string | null }
  | { readonly kind: 'not_a_supplier'; readonly supplier: string }
  | { readonly kind: 'date'; readonly notBefore: CalendarDate | null };

/** Records the answers about one supplied service. */
export function classifyService(ctx: ClassifyContext, request: ClassifyRequest) {
  const { app, scope, today, member } = ctx;
  const effectiveOn = request.effectiveOn ?? today;
  return mutate(app, scope, async (tx, { now }) => {
    const [target] = await loadTargets(tx, scope, await findSuppliedServices(tx, scope, [request.seen.serviceId]));
    const inForce = await findMethodOn(tx, scope, today);
    if (!target || (target.current?.id ?? null) !== request.seen.classificationId) return refused<ClassifyProblem>({ kind: 'changed', supplier: target?.supplier.legal_name ?? null });
    if (target.supplier.triage === 'not_a_supplier') return refused<ClassifyProblem>({ kind: 'not_a_supplier', supplier: target.supplier.legal_name });
    // A version of the method never acts backwards, so answers that it judges cannot speak of earlier days.
    if (effectiveOn > today || (inForce.effectiveOn !== null && effectiveOn < inForce.effectiveOn)) return refused<ClassifyProblem>({ kind: 'date', notBefore: inForce.effectiveOn });
    const { supplier, service } = target;
    const answers = completeAnswers(inForce.method, knownAnswers(inForce.method, request.answers));
    const draft = { supplier, supplierId: supplier.id, serviceId: service.id, answers, ...(await sourceOf(tx, ctx, target)), effectiveOn };
    const events = await recordAnswers(tx, { scope, memberId: member.id, today, now, inForce }, [draft]);
    return done({ supplierId: supplier.id }, nonEmpty(events));
  });
}

/** Answers that follow on a supplier's contest of the level say so. */
async function sourceOf(tx: Tx, { scope }: ClassifyContext, { supplier, current }: Target): Promise<{ source: AnswerSource; sourceId: string | null }> {
  const contest = (await listAnswersOfSupplier(tx, scope, supplier.id)).find((answer) => answer.kind === 'contest' && answer.answered_at > (current?.recorded_at ?? ''));
  return contest ? { source: 'contest', sourceId: contest.id } : { source: 'member', sourceId: null };
}
