import { data } from '@remix-run/node';
import { readAsked } from '#app/domain/invitation/asked.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import { answerOutcomeMessages } from '../answer/outcome-messages.ts';
import { deskContractPath } from '../desk-paths.ts';
import { answerRequirement } from './answer-requirement.server.ts';
import { loadDeskContract } from './load-desk-contracts.server.ts';
import { contractOutcomeMessages } from './outcome-messages.ts';
import { requirementAnswerForm } from './requirement-answer.form.ts';

/** Takes one of the three answers: back to the contract with thanks, or back into the form. */
export async function takeRequirementAnswer(ctx: SupplierContext, token: string, contractId: string, form: FormData) {
  const t = ctx.t(contractOutcomeMessages);
  const asked = await loadDeskContract(ctx, contractId);
  const path = deskContractPath(token, contractId);
  const shape = requirementAnswerForm({ ...ctx.t(answerOutcomeMessages).problems, ...t.problems }, { today: ctx.today, askedOn: asked.byOn });
  const submission = parseForm(form, shape, ctx);
  if (submission.status !== 'success') return data({ answer: String(form.get('answer') ?? ''), lastResult: submission.reply() }, { status: 422 });
  const outcome = await answerRequirement(ctx, contractId, submission.value);
  if (!outcome.ok) return redirectWithToast(path, { kind: 'warn', text: t.changed });
  return redirectWithToast(path, t.thanks[submission.value.answer]({ client: readAsked(ctx.invitation.asked_json).client }));
}
