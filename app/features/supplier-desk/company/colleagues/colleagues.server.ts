import { data } from '@remix-run/node';
import { z } from 'zod';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import { cleanText } from '#app/domain/register/clean-text.ts';
import { colleagueMail } from '#app/platform/desk/colleague.mail.ts';
import { dropAccountKind, type AccountToDrop } from '#app/platform/desk/drop-account.job.server.ts';
import { deskTimeZone } from '#app/platform/desk/desk-time-zone.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { requireProof } from '#app/platform/http/desk-context.server.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { DeskContext } from '#app/platform/http/wrappers.server.ts';
import { enqueueJob } from '#app/platform/jobs/enqueue-job.server.ts';
import { enqueueMail } from '#app/platform/mail/enqueue-mail.server.ts';
import { formatFor } from '#app/platform/messages/format.ts';
import { locales } from '#app/platform/messages/locale.ts';
import { done, mutateCompany, refused } from '#app/platform/mutate/mutate.server.ts';
import { insertCompanyMember, listMembersOfCompany, removeCompanyMember } from '#db/queries/company-member.ts';
import { ensureDeskAccount } from '#db/queries/desk-account.ts';
import { newId } from '#db/queries/new-id.ts';
import { colleaguesPath } from '../company-paths.ts';
import { leaveCompany } from '../leave/leave-company.server.ts';
import { loadLeaving } from '../leave/load-leaving.server.ts';
import { colleagueOutcomeMessages } from './outcome-messages.ts';

/** More do not work on one firm's certificates; and nobody mails half the world from here. Our design. */
const mostColleagues = 20;

export async function loadColleagues({ db, scope, atDesk, memberId, locale }: DeskContext) {
  const [members, [leaving]] = await Promise.all([listMembersOfCompany(db, scope), loadLeaving(db, atDesk.companies.filter(({ companyId }) => companyId === scope.companyId))]);
  return {
    isProven: atDesk.isProven,
    locale,
    you: { email: atDesk.account.email, leaving: leaving ?? null, isOnlyCompany: atDesk.companies.length === 1 },
    colleagues: members.map((member) => ({ id: member.id, name: member.name, email: member.email, since: dateInZone(member.added_at, deskTimeZone), isYou: member.id === memberId })),
  };
}
export type Colleagues = Awaited<ReturnType<typeof loadColleagues>>;

export const colleagueForm = z.object({
  intent: z.literal('add'),
  name: z.string().max(120).transform(cleanText).refine((name) => name !== ''),
  email: z.email().max(320),
  locale: z.enum(locales),
});
type Colleague = z.output<typeof colleagueForm>;

/** Who may speak for the company: only for who proved their own address. */
export async function postColleagues(ctx: DeskContext, form: FormData) {
  requireProof(ctx);
  const t = ctx.t(colleagueOutcomeMessages);
  const back = colleaguesPath(ctx.company.id);
  if (form.get('intent') === 'remove') {
    const removed = await removeColleague(ctx, String(form.get('memberId') ?? ''));
    if (!removed.ok) {
      if (removed.problem === 'gone') throw new AppError('not_found');
      return redirectWithToast(back, { kind: 'warn', text: t.last });
    }
    return redirectWithToast(removed.value.isYou ? '/desk' : back, t.removed(removed.value));
  }
  if (form.get('intent') === 'leave') {
    const left = await leaveCompany(ctx.app, { companyId: ctx.company.id, memberId: ctx.memberId, stops: form.get('stop') === ctx.company.id, asked: null });
    if (!left.ok) throw new AppError('not_found');
    return redirectWithToast('/desk', t.left({ company: ctx.company.legal_name }));
  }
  const submission = parseForm(form, colleagueForm, ctx);
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 422 });
  const added = await addColleague(ctx, submission.value);
  if (added.ok) return redirectWithToast(back, t.added(submission.value));
  const reply = added.problem === 'already' ? submission.reply({ fieldErrors: { email: [t.already] } }) : submission.reply({ formErrors: [t.tooMany] });
  return data({ lastResult: reply }, { status: 422 });
}

/** An address that is at another company's desk already stays there as well; neither hears of the other. */
function addColleague({ app, scope, atDesk, company }: DeskContext, colleague: Colleague) {
  return mutateCompany<null, 'already' | 'too_many'>(app, scope, async (tx, { now }) => {
    const members = await listMembersOfCompany(tx, scope);
    if (members.length >= mostColleagues) return refused('too_many');
    const account = await ensureDeskAccount(tx, { id: newId(), email: colleague.email, name: colleague.name, locale: colleague.locale, created_at: now });
    if (members.some((member) => member.account_id === account.id)) return refused('already');
    const id = newId();
    await insertCompanyMember(tx, scope, { id, account_id: account.id, added_at: now, added_by_account_id: atDesk.account.id });
    const url = `${app.config.publicAddress.url}/desk/sign-in`;
    const mail = colleagueMail({ name: colleague.name, email: account.email, by: atDesk.name, company: company.legal_name, url }, formatFor(colleague.locale, deskTimeZone));
    await enqueueMail(tx, { key: `desk-colleague:${id}`, kind: 'desk-colleague', organisationId: null, supplierId: null, to: { name: colleague.name, email: account.email }, locale: colleague.locale, now, ...mail });
    return done(null, [{ type: 'company_member.added', subject: { kind: 'company_member', id }, data: { accountId: account.id, by: 'colleague' }, personal: { name: colleague.name, email: account.email } }]);
  });
}

function removeColleague({ app, scope, memberId: own }: DeskContext, memberId: string) {
  return mutateCompany<{ name: string; isYou: boolean }, 'gone' | 'last'>(app, scope, async (tx, { now }) => {
    const members = await listMembersOfCompany(tx, scope);
    const member = members.find((one) => one.id === memberId);
    if (!member) return refused('gone');
    if (members.length === 1) return refused('last');
    await removeCompanyMember(tx, scope, memberId, now);
    const payload: AccountToDrop = { accountId: member.account_id, asked: null };
    await enqueueJob(tx, { kind: dropAccountKind, key: `${dropAccountKind}:${memberId}`, payload, organisationId: null, now });
    return done({ name: member.name, isYou: memberId === own }, [{ type: 'company_member.removed', subject: { kind: 'company_member', id: memberId }, data: { accountId: member.account_id } }]);
  });
}
