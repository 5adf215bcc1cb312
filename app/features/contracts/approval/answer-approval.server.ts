import { data } from '@remix-run/node';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { getContract } from '#db/queries/contract.ts';
import { contractPath } from '../contract-context.ts';
import { requirementOutcomeMessages } from '../requirement/outcome-messages.ts';
import { approvalForm } from '../requirement/requirement.form.ts';
import { decideApproval } from './decide-approval.server.ts';
import { approvalMessages } from './messages.ts';

/** Takes the decision of somebody who may approve. */
export async function answerApproval(ctx: MemberContext, form: FormData, supplierId: string, contractId: string) {
  const t = ctx.t(approvalMessages);
  const { problems } = ctx.t(requirementOutcomeMessages);
  await getContract(ctx.db, ctx.scope, supplierId, contractId);
  const back = contractPath(ctx.organisation.slug, supplierId, contractId);
  const submission = parseForm(form, approvalForm(problems), ctx);
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 });
  const outcome = await decideApproval(ctx, supplierId, contractId, submission.value);
  if (!outcome.ok) return redirectWithToast(back, { kind: 'warn', text: problems[outcome.problem] });
  return redirectWithToast(back, outcome.value.isApproved ? t.approved : t.refused);
}
