import { nonEmpty } from '#app/domain/audit/events.ts';
import { companyScopeOf } from '#app/platform/company/company-of-supplier.server.ts';
import { foundCompany } from '#app/platform/company/found-company.server.ts';
import { joinClient } from '#app/platform/company/join-client.server.ts';
import { deskBegunMail } from '#app/platform/desk/desk-begun.mail.ts';
import { deskTimeZone } from '#app/platform/desk/desk-time-zone.ts';
import { findAtDesk } from '#app/platform/desk/desk-session.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import { enqueueMail } from '#app/platform/mail/enqueue-mail.server.ts';
import { formatFor } from '#app/platform/messages/format.ts';
import { done, mutateCompany, refused } from '#app/platform/mutate/mutate.server.ts';
import { listAnswersOfSupplier } from '#db/queries/supplier-answer.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import { companyPath } from '../company/company-paths.ts';
import { welcomeAtDesk } from '../company/welcome.server.ts';
import { deskPath } from '../desk-paths.ts';
import { whyNotKept, type WhyNotKept } from './may-keep-desk.server.ts';
import { keepDeskOutcomeMessages } from './outcome-messages.ts';

/** Takes the press: the answer stands already, and stays as it is whatever comes of this. */
export async function takeKeepDesk(ctx: SupplierContext, token: string, request: Request) {
  const t = ctx.t(keepDeskOutcomeMessages);
  const [last] = await listAnswersOfSupplier(ctx.db, ctx.scope, ctx.scope.supplierId);
  const visitorName = last?.answered_by ?? ctx.invitation.contact_name;
  const kept = await keepDesk(ctx, visitorName);
  if (!kept.ok) return redirectWithToast(deskPath(token), { kind: 'warn', text: t[kept.problem] });
  const { accountId, companyId } = kept.value;
  await welcomeAtDesk(ctx, request, { accountId, companyId, visitorName, by: 'first_answer' });
  const before = await findAtDesk(ctx.http, request);
  const isOpen = before === null || (before.isProven && before.account.id === accountId);
  return isOpen ? redirectWithToast(companyPath(companyId), t.begun) : redirectWithToast(deskPath(token), t.begunElsewhere);
}

/**
 * Founds the company without a certificate: its first member is the address that was asked, which is told of it, so that nobody
 * does it unseen by a link that was passed on.
 */
async function keepDesk(ctx: SupplierContext, joinedBy: string) {
  const { app, db, scope, invitation, organisation } = ctx;
  const supplier = await getSupplier(db, scope, scope.supplierId);
  const company = await companyScopeOf(db, scope, supplier);
  const { companyId } = company;
  return mutateCompany<{ accountId: string; companyId: string }, WhyNotKept>(app, company, async (tx, { now }) => {
    const why = await whyNotKept(tx, ctx, company, supplier);
    if (why) return refused(why);
    const { email, contact_name: name, locale } = invitation;
    const founded = await foundCompany(tx, company, supplier, { email, name, locale, by: 'first_answer' }, now);
    if (founded.accountId === null) return refused('spoken');
    const client = { organisationId: scope.organisationId, supplierId: scope.supplierId, invitationId: scope.invitationId };
    const joined = await joinClient(tx, company, client, { joinedBy, agreeing: [], differing: [], now });
    const url = `${app.config.publicAddress.url}/desk/sign-in`;
    const mail = deskBegunMail({ name, email, company: supplier.legal_name, client: organisation.name, url }, formatFor(locale, deskTimeZone));
    await enqueueMail(tx, { key: `desk-begun:${companyId}`, kind: 'desk-begun', organisationId: null, supplierId: null, to: { name, email }, locale, now, ...mail });
    return done({ accountId: founded.accountId, companyId }, nonEmpty([...founded.events, ...(joined ? [joined] : [])]));
  });
}
