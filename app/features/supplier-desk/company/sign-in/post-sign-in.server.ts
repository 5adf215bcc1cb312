import { data, redirect, redirectDocument } from '@remix-run/node';
import { askForCode, redeemCode } from '#app/platform/desk/desk-code.server.ts';
import { openDeskSession } from '#app/platform/desk/desk-session.server.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { safeNextPath } from '#app/platform/http/sign-in-redirect.ts';
import type { PublicContext } from '#app/platform/http/wrappers.server.ts';
import { isPasswordRight } from '#app/platform/password/password.server.ts';
import { unsafeFindDeskAccountByEmail } from '#db/queries/desk-account.ts';
import { signInPath } from '../company-paths.ts';
import { companySignInMessages } from './messages.ts';
import { askCodeForm, enterCodeForm, passwordSignInForm } from './sign-in.form.ts';

const onwards = (next: string | undefined) => redirectDocument(safeNextPath(next, '/desk'), 303);

/** Asks for a code, takes it, or takes a password. Whether anybody has an address is told by none of the answers. */
export async function postSignIn(ctx: PublicContext, request: Request) {
  const form = await request.formData();
  const t = ctx.t(companySignInMessages);
  if (form.get('intent') === 'enter') {
    const submission = parseForm(form, enterCodeForm, ctx);
    if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 422 });
    const redeemed = await redeemCode(ctx.http, request, submission.value.code);
    if (!redeemed) return data({ lastResult: submission.reply({ fieldErrors: { code: [t.wrongCode] } }) }, { status: 422 });
    await openDeskSession(ctx.http, request, { ...redeemed, by: 'code' });
    return onwards(submission.value.next);
  }
  if (form.get('intent') === 'password') return signInByPassword(ctx, request, form);
  const submission = parseForm(form, askCodeForm, ctx);
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 422 });
  await askForCode(ctx.http, { email: submission.value.email, locale: ctx.locale });
  const next = safeNextPath(submission.value.next, '/desk');
  return redirect(`${signInPath}?step=code&next=${encodeURIComponent(next)}`, 303);
}

/** The same work and the same words, whether the account exists, has a password, or not. */
async function signInByPassword(ctx: PublicContext, request: Request, form: FormData) {
  const submission = parseForm(form, passwordSignInForm, ctx);
  if (submission.status !== 'success') return data({ lastResult: submission.reply({ hideFields: ['password'] }) }, { status: 422 });
  const { email, password, next } = submission.value;
  const account = await unsafeFindDeskAccountByEmail(ctx.db, email);
  const fits = await isPasswordRight(account?.password_hash ?? null, password);
  if (!account || !fits) {
    const wrong = ctx.t(companySignInMessages).wrongPassword;
    return data({ lastResult: submission.reply({ formErrors: [wrong], hideFields: ['password'] }) }, { status: 422 });
  }
  await openDeskSession(ctx.http, request, { accountId: account.id, by: 'password' });
  return onwards(next);
}
