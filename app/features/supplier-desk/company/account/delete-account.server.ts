import { data, redirect } from '@remix-run/node';
import { z } from 'zod';
import { askForCode, redeemCode } from '#app/platform/desk/desk-code.server.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { AccountContext } from '#app/platform/http/wrappers.server.ts';
import { unsafeListMembershipsOfAccount } from '#db/queries/company-member.ts';
import { accountPath, signInPath } from '../company-paths.ts';
import { leaveCompany } from '../leave/leave-company.server.ts';
import { loadLeaving } from '../leave/load-leaving.server.ts';
import { accountOutcomeMessages } from './outcome-messages.ts';

export const deleteAccountForm = z.object({ intent: z.literal('delete'), code: z.string().min(1).max(40), stop: z.array(z.string()).max(1_000).optional() });

/** Nobody deletes an account at a desk that was left open: the address is proved anew. */
export async function askToDelete(ctx: AccountContext) {
  const { email } = ctx.atDesk.account;
  await askForCode(ctx.http, { email, locale: ctx.locale });
  return redirect(`${accountPath}?step=delete#delete`, 303);
}

/**
 * Ends the account of who proved its address just now: every company is left in its own chain, and the account goes with the last
 * of them. What was cut off half-way can be asked again, as long as one company is left.
 */
export async function takeDeletion(ctx: AccountContext, request: Request, form: FormData) {
  const { app, atDesk } = ctx;
  const t = ctx.t(accountOutcomeMessages);
  const submission = parseForm(form, deleteAccountForm, ctx);
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 422 });
  const { code, stop = [] } = submission.value;
  const redeemed = await redeemCode(ctx.http, request, code);
  if (redeemed?.accountId !== atDesk.account.id) return data({ lastResult: submission.reply({ fieldErrors: { code: [t.wrongCode] } }) }, { status: 422 });
  const companies = await unsafeListMembershipsOfAccount(ctx.db, atDesk.account.id);
  const left = (await loadLeaving(ctx.db, companies)).filter((company) => company.isLast).map((company) => company.legalName);
  const locale = atDesk.account.locale ?? ctx.locale;
  for (const { companyId, memberId } of companies) await leaveCompany(app, { companyId, memberId, stops: stop.includes(companyId), asked: { locale, left } });
  return redirectWithToast(signInPath, t.deleted);
}
