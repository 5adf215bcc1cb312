import type { SubmissionResult } from '@conform-to/react';
import { data } from '@remix-run/node';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { contractPath } from '../contract-context.ts';
import { contractForm } from './contract.form.ts';
import { contractFormMessages } from './messages.ts';
import { removeContract, saveContract } from './save-contract.server.ts';

/** Which form could not be taken, and why: there are several on the page of a contract. */
export const backInForm = (intent: string, lastResult: SubmissionResult<string[]>) => data({ intent, lastResult }, { status: 422 });

/** Takes the posted form of a contract: adds or changes it. */
export async function answerContractForm(ctx: MemberContext, form: FormData, supplierId: string, contractId: string | null) {
  const t = ctx.t(contractFormMessages);
  const submission = parseForm(form, contractForm(t.problems), ctx);
  if (submission.status !== 'success') return backInForm('save', submission.reply());
  const outcome = await saveContract(ctx, supplierId, contractId, submission.value);
  const pathOf = (id: string) => contractPath(ctx.organisation.slug, supplierId, id);
  if (outcome.ok) return redirectWithToast(pathOf(outcome.value.id), t.saved);
  const { problem } = outcome;
  if (problem.kind === 'unchanged') return redirectWithToast(pathOf(problem.contractId), contractId ? t.unchanged : t.saved);
  const fieldErrors: Record<string, string[]> = problem.kind === 'duplicate' ? { reference: [t.problems.duplicate] } : { serviceIds: [t.problems.service] };
  return backInForm('save', submission.reply({ fieldErrors }));
}

export async function answerContractRemoval(ctx: MemberContext, supplierId: string, contractId: string) {
  await removeContract(ctx, supplierId, contractId);
  return redirectWithToast(`/o/${ctx.organisation.slug}/suppliers/${supplierId}#contracts`, ctx.t(contractFormMessages).removed);
}
