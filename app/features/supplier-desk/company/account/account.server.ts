import { data } from '@remix-run/node';
import { z } from 'zod';
import { maxPasswordLength, minPasswordLength } from '#app/domain/access/password-rule.ts';
import { cleanText } from '#app/domain/register/clean-text.ts';
import { closeDeskSession } from '#app/platform/desk/desk-session.server.ts';
import { requireProof } from '#app/platform/http/desk-context.server.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectDocumentWithToast, redirectWithToast } from '#app/platform/http/toast.ts';
import type { AccountContext } from '#app/platform/http/wrappers.server.ts';
import { locales } from '#app/platform/messages/locale.ts';
import { done, mutateInstallation } from '#app/platform/mutate/mutate.server.ts';
import { hashPassword } from '#app/platform/password/password.server.ts';
import { updateDeskAccount } from '#db/queries/desk-account.ts';
import { revokeDeskSessionsOf } from '#db/queries/desk-session.ts';
import { accountPath, signInPath } from '../company-paths.ts';
import { companySignInMessages } from '../sign-in/messages.ts';
import { askToDelete, takeDeletion } from './delete-account.server.ts';
import { accountOutcomeMessages } from './outcome-messages.ts';

export const accountDetailsForm = z.object({ intent: z.literal('details'), name: z.string().max(120).transform(cleanText).refine((name) => name !== ''), locale: z.enum(locales) });
export const accountPasswordForm = z.object({ intent: z.literal('password'), password: z.string().min(minPasswordLength).max(maxPasswordLength) });

/** One's own account at the desk. A browser that only shared by a link may sign out, and change nothing of the address's owner. */
export async function postAccount(ctx: AccountContext, request: Request) {
  const form = await request.formData();
  if (form.get('intent') === 'sign-out') {
    await closeDeskSession(ctx.http, ctx.atDesk);
    return redirectDocumentWithToast(signInPath, ctx.t(companySignInMessages).signedOut);
  }
  requireProof(ctx);
  if (form.get('intent') === 'ask-delete') return askToDelete(ctx);
  if (form.get('intent') === 'delete') return takeDeletion(ctx, request, form);
  const t = ctx.t(accountOutcomeMessages);
  if (form.get('intent') === 'password') {
    const submission = parseForm(form, accountPasswordForm, ctx);
    if (submission.status !== 'success') return data({ lastResult: submission.reply({ hideFields: ['password'] }) }, { status: 422 });
    await change(ctx, { password_hash: await hashPassword(submission.value.password) });
    return redirectWithToast(accountPath, t.passwordSaved);
  }
  const submission = parseForm(form, accountDetailsForm, ctx);
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 422 });
  const { name, locale } = submission.value;
  await change(ctx, { name, locale });
  return redirectDocumentWithToast(accountPath, t.saved);
}

/** A new password ends every other sign-in: whoever had the old one is out. */
async function change({ app, atDesk }: AccountContext, patch: Parameters<typeof updateDeskAccount>[2]): Promise<void> {
  const { id } = atDesk.account;
  await mutateInstallation<null>(app, { kind: 'supplier', invitationId: id, name: null }, async (tx, { now }) => {
    await updateDeskAccount(tx, id, patch);
    if (patch.password_hash) await revokeDeskSessionsOf(tx, id, now, atDesk.sessionId);
    return done(null, [{ type: 'desk_account.changed', subject: { kind: 'desk_account', id }, data: { fields: Object.keys(patch) } }]);
  });
}
