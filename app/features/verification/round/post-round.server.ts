import { data } from '@remix-run/node';
import { inMails, largestRound } from '#app/domain/verification/question-round.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { enqueueJob } from '#app/platform/jobs/enqueue-job.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { listDueProofIds } from '#db/queries/due-check.ts';
import { newId } from '#db/queries/new-id.ts';
import { loadVerificationPolicy } from '#db/queries/verification-policy.ts';
import { countDue } from '../due/load-due.server.ts';
import { roundKind, type RoundPayload } from './ask-round.job.server.ts';
import { roundMessages } from './messages.ts';
import { planRound, type RoundPlan } from './plan-round.server.ts';
import { readRound, type SentRound } from './round.form.ts';

/** What is posted on the list of certificates to ask again: first for a look at what would go out, then to send it. */
export async function postRound(ctx: MemberContext, form: FormData) {
  const t = ctx.t(roundMessages);
  const list = `/o/${ctx.organisation.slug}/verification/due`;
  const read = readRound(form);
  if (!read.success) throw new AppError('invalid');
  const posted = read.data;
  if (posted.intent === 'send') {
    const sent = await sendRound(ctx, posted);
    return redirectWithToast(list, sent.questions > 0 ? t.sent(sent) : { kind: 'warn', text: t.nothingSent });
  }
  if (posted.reach === 'ticked' && posted.id.length === 0) return redirectWithToast(list, { kind: 'warn', text: t.noneTicked });
  const ids = posted.reach === 'all' ? await allIds(ctx) : await stillDue(ctx, posted.id);
  if (ids.length === 0) return redirectWithToast(list, { kind: 'warn', text: t.nothingLeft });
  // Fewer than fit are all there are.
  const onList = posted.reach === 'all' && ids.length === largestRound ? await countDue(ctx) : ids.length;
  return data({ round: { ...(await planRound(ctx, ids)), press: newId(), chosen: ids.length, onList } });
}

async function stillDue({ db, scope, today }: MemberContext, among: readonly string[]): Promise<string[]> {
  return listDueProofIds(db, scope, await loadVerificationPolicy(db, scope), today, { among });
}

/** Of the whole list as many as fit, those first about which no question is out: else nobody would get past what was asked already. */
async function allIds({ db, scope, today, now }: MemberContext): Promise<string[]> {
  const policy = await loadVerificationPolicy(db, scope);
  const unasked = await listDueProofIds(db, scope, policy, today, { limit: largestRound, unaskedAt: now });
  const first = await listDueProofIds(db, scope, policy, today, { limit: largestRound });
  return [...new Set([...unasked, ...first])].slice(0, largestRound);
}

/** A job for each mail. What was pressed twice has the same keys, and goes out once. */
async function sendRound(ctx: MemberContext, { press, id, contactId }: SentRound): Promise<{ questions: number; mails: number; issuers: number }> {
  const { app, scope, member, now } = ctx;
  const { asked } = await planRound(ctx, await stillDue(ctx, id), contactId);
  const mails = asked.flatMap((issuer) => inMails(issuer.proofIds).map((proofIds) => ({ contactId: issuer.contactId, proofIds })));
  await transact(app.db, async (tx) => {
    for (const [index, mail] of mails.entries()) {
      const payload: RoundPayload = { memberId: member.id, personId: member.personId, unitIds: scope.unitIds === null ? null : [...scope.unitIds], ...mail };
      await enqueueJob(tx, { kind: roundKind, key: `${roundKind} ${press} ${index}`, payload, organisationId: scope.organisationId, now });
    }
  });
  app.jobs.wake();
  return { questions: asked.reduce((sum, issuer) => sum + issuer.proofIds.length, 0), mails: mails.length, issuers: asked.length };
}

export interface RoundLook extends RoundPlan {
  press: string;
  chosen: number;
  /** How many were meant; of more than fit in one press the rest waits for the next. */
  onList: number;
}
