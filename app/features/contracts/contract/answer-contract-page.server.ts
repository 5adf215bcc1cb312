import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { getContract } from '#db/queries/contract.ts';
import { contractPath } from '../contract-context.ts';
import { requirementOutcomeMessages } from '../requirement/outcome-messages.ts';
import { proposeRequirement, type ProposeProblem } from '../requirement/propose-requirement.server.ts';
import { proposeForm, sendForm, settleForm } from '../requirement/requirement.form.ts';
import { sendRequirement } from '../requirement/send-requirement.server.ts';
import { settleRequirement } from '../requirement/settle-requirement.server.ts';
import { answerContractForm, answerContractRemoval, backInForm } from './answer-contract-form.server.ts';

/** Takes whatever was posted on the page of a contract; `contractId` is null for a new one. */
export async function answerContractPage(ctx: MemberContext, form: FormData, supplierId: string, contractId: string | null) {
  const intent = String(form.get('intent') ?? '');
  if (contractId === null || intent === 'save') return answerContractForm(ctx, form, supplierId, contractId);
  await getContract(ctx.db, ctx.scope, supplierId, contractId);
  switch (intent) {
    case 'remove':
      return answerContractRemoval(ctx, supplierId, contractId);
    case 'propose':
      return answerProposal(ctx, form, supplierId, contractId);
    case 'send':
      return answerSending(ctx, form, supplierId, contractId);
    case 'record_agreed':
    case 'record_refused':
    case 'accept_date':
    case 'hold_date':
      return answerSettlement(ctx, form, supplierId, contractId);
    default:
      throw new AppError('invalid', 'no such intent');
  }
}

const fieldOf: Record<Exclude<ProposeProblem, 'unchanged'>, string> = { reason: 'reason', after_end: 'byOn', interim_whole: 'interimOn', interim_level: 'interimLevel', interim_date: 'interimOn' };

async function answerProposal(ctx: MemberContext, form: FormData, supplierId: string, contractId: string) {
  const t = ctx.t(requirementOutcomeMessages);
  const back = contractPath(ctx.organisation.slug, supplierId, contractId);
  const submission = parseForm(form, proposeForm(t.problems), ctx);
  if (submission.status !== 'success') return backInForm('propose', submission.reply());
  const outcome = await proposeRequirement(ctx, supplierId, contractId, submission.value);
  if (outcome.ok) return redirectWithToast(back, outcome.value.asksApproval ? t.proposedAsked : t.proposed);
  if (outcome.problem === 'unchanged') return redirectWithToast(back, t.unchanged);
  return backInForm('propose', submission.reply({ fieldErrors: { [fieldOf[outcome.problem]]: [t.problems[outcome.problem]] } }));
}

async function answerSending(ctx: MemberContext, form: FormData, supplierId: string, contractId: string) {
  const t = ctx.t(requirementOutcomeMessages);
  const back = contractPath(ctx.organisation.slug, supplierId, contractId);
  const submission = parseForm(form, sendForm, ctx);
  if (submission.status !== 'success') throw new AppError('invalid', 'no way of sending');
  const outcome = await sendRequirement(ctx, supplierId, contractId, submission.value.via);
  if (!outcome.ok) return redirectWithToast(back, { kind: 'warn', text: t.problems[outcome.problem] });
  return redirectWithToast(back, outcome.value.name ? t.sent({ name: outcome.value.name }) : t.sentElsewhere);
}

async function answerSettlement(ctx: MemberContext, form: FormData, supplierId: string, contractId: string) {
  const t = ctx.t(requirementOutcomeMessages);
  const back = contractPath(ctx.organisation.slug, supplierId, contractId);
  const submission = parseForm(form, settleForm(t.problems), ctx);
  if (submission.status !== 'success') return backInForm(String(form.get('intent')), submission.reply());
  const outcome = await settleRequirement(ctx, supplierId, contractId, submission.value);
  if (!outcome.ok) return redirectWithToast(back, { kind: 'warn', text: t.problems[outcome.problem] });
  const { kind, isAgreedDate, byOn } = outcome.value;
  return redirectWithToast(back, isAgreedDate ? `${t.settled[kind]} ${t.settledLinked({ date: byOn })}` : t.settled[kind]);
}
