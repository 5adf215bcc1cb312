import { data } from '@remix-run/node';
import type { BulkPreview } from '#app/domain/level/bulk-answers.ts';
import type { Answers } from '#app/domain/level/method.ts';
import { proposeAnswers } from '#app/domain/register/answer-templates.ts';
import { readBulkSelection } from '#app/domain/register/bulk-selection.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { findMethodOn } from '#app/platform/method/find-method.server.ts';
import type { MethodInForce } from '#app/platform/method/method-in-force.ts';
import { readAnswers } from '../answers-form.ts';
import { bulkForm } from '../classify.form.ts';
import { classificationMessages } from '../messages.ts';
import { bulkMessages } from './messages.ts';
import { canonicalAnswers } from './previewed.ts';
import { saveBulk } from './save-bulk.server.ts';
import { askOverview } from './view-bulk.server.ts';

export interface PostedBulk {
  readonly answers: Answers;
  readonly replaces: boolean;
  readonly effectiveOn: string | null;
  /** What exactly these answers would change, as it stood at that instant. */
  readonly seen: { readonly preview: BulkPreview; readonly at: string; readonly total: number } | null;
  readonly problem: string | null;
}

/** Everything that is posted from the page that answers for many: a preview, and then what was previewed. */
export async function postBulk(ctx: MemberContext, request: Request) {
  const url = new URL(request.url);
  const selection = readBulkSelection(url.searchParams);
  if (!selection) throw new AppError('invalid');
  const form = await request.formData();
  const inForce = await findMethodOn(ctx.db, ctx.scope, ctx.today);
  const submission = parseForm(form, bulkForm, ctx);
  const posted: PostedBulk = { answers: readAnswers(form, inForce.method), replaces: form.get('replaces') === 'on', effectiveOn: null, seen: null, problem: null };
  if (submission.status !== 'success') {
    if (!('effectiveOn' in (submission.error ?? {}))) throw new AppError('invalid');
    return data<PostedBulk>({ ...posted, problem: ctx.t(classificationMessages).problem.noDate }, { status: 422 });
  }
  const { intent, seenAt, previewed, effectiveOn = null } = submission.value;
  if (intent.startsWith('template:')) return data<PostedBulk>({ ...posted, effectiveOn, answers: { ...proposeAnswers(intent.slice('template:'.length)), ...posted.answers } });
  const problem = problemOf(ctx, posted.answers, effectiveOn, inForce);
  if (problem) return data<PostedBulk>({ ...posted, effectiveOn, problem }, { status: 422 });
  const at = ctx.app.clock.now();
  const { preview, total, supplierIds } = await askOverview(ctx, selection, inForce.method, posted);
  const seen = preview && { preview, at, total };
  if (intent === 'preview' || !seenAt) return data<PostedBulk>({ ...posted, effectiveOn, seen });
  const t = ctx.t(bulkMessages);
  if (previewed !== canonicalAnswers(posted.answers, posted.replaces)) return data<PostedBulk>({ ...posted, effectiveOn, seen, problem: t.answersChanged }, { status: 409 });
  const asked = { selection, wish: posted, effectiveOn: effectiveOn ?? ctx.today, seenAt, expected: total, supplierIds };
  return (await saveBulk(ctx, asked, url.searchParams)) ?? data<PostedBulk>({ ...posted, effectiveOn, seen: null, problem: t.nobodyLeft }, { status: 409 });
}

function problemOf(ctx: MemberContext, answers: Answers, effectiveOn: string | null, { effectiveOn: begun }: MethodInForce): string | null {
  if (Object.keys(answers).length === 0) return ctx.t(bulkMessages).nothingChosen;
  if (effectiveOn === null || (effectiveOn <= ctx.today && (begun === null || effectiveOn >= begun))) return null;
  const t = ctx.t(classificationMessages).problem;
  return begun ? t.dateBetween({ date: begun }) : t.dateInFuture;
}
