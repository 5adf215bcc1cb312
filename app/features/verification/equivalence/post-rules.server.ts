import { data } from '@remix-run/node';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { decideRule, endRule, proposeRule } from './change-rules.server.ts';
import { ruleDecisionForm, ruleForm } from './equivalence.form.ts';
import { equivalenceMessages } from './messages.ts';

/** Proposing, deciding and ending rules. */
export async function postRules(ctx: MemberContext, form: FormData) {
  const t = ctx.t(equivalenceMessages);
  const page = `/o/${ctx.organisation.slug}/settings/equivalence`;
  const decidedBefore = () => redirectWithToast(page, { kind: 'warn', text: t.problems.decided });
  const intent = form.get('intent');
  if (intent === 'end') {
    const outcome = await endRule(ctx, form.get('ruleId')?.toString() ?? '');
    return outcome.ok ? redirectWithToast(page, t.ended) : decidedBefore();
  }
  if (intent === 'decide') {
    const submission = parseForm(form, ruleDecisionForm(t.problems), ctx);
    if (submission.status !== 'success') return data({ about: form.get('ruleId')?.toString() ?? '', lastResult: submission.reply() }, { status: 422 });
    const outcome = await decideRule(ctx, submission.value);
    if (!outcome.ok) return outcome.problem === 'own' ? redirectWithToast(page, { kind: 'warn', text: t.problems.own }) : decidedBefore();
    return redirectWithToast(page, outcome.value.isApproved ? t.approved : t.declined);
  }
  const submission = parseForm(form, ruleForm(t.problems, ctx), ctx);
  if (submission.status !== 'success') return data({ about: 'new', lastResult: submission.reply() }, { status: 422 });
  await proposeRule(ctx, submission.value);
  return redirectWithToast(page, t.submitted);
}
