import { redirect } from '@remix-run/node';
import type { CompanyScope } from '#app/domain/access/scope.ts';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import { unsafeFindCompany, type CompanyRow } from '#db/queries/company.ts';
import { findAtDesk, type AtDesk } from '../desk/desk-session.server.ts';
import { deskTimeZone } from '../desk/desk-time-zone.ts';
import type { Locale } from '../messages/locale.ts';
import { unsafeCompanyScope } from '../scope/make-scope.server.ts';
import { AppError } from './app-error.ts';
import { baseContext, chooseLocale, type BaseContext } from './base-context.server.ts';
import { once, type RequestContext } from './request-context.ts';

/** Somebody at a supplier's desk, apart from any company: to choose one, and for one's own account. */
export interface AccountContext extends BaseContext {
  readonly atDesk: AtDesk;
}

/** Somebody who speaks for one company, at its desk. */
export interface DeskContext extends AccountContext {
  readonly company: CompanyRow;
  readonly scope: CompanyScope;
  readonly memberId: string;
  readonly today: string;
}

/** Sends to the desk's own door, and back afterwards. */
export function deskSignInRedirect(request: Request): Response {
  const url = new URL(request.url);
  const next = request.method === 'GET' ? url.pathname + url.search : url.pathname;
  return redirect(`/desk/sign-in?next=${encodeURIComponent(next)}`);
}

export async function requireAtDesk(http: RequestContext, request: Request): Promise<AccountContext> {
  const atDesk = await findAtDesk(http, request);
  if (!atDesk) throw deskSignInRedirect(request);
  return { ...baseContext(http, localeAtDesk(http, request, atDesk), deskTimeZone), atDesk };
}

/** One's own choice; in a browser that only shared by a link what was chosen there, else the language of that mail. */
export function localeAtDesk(http: RequestContext, request: Request, { account, isProven }: AtDesk): Locale {
  return (isProven && account.locale) || chooseLocale(http, request, null, account.locale);
}

/** Another's company is a page that does not exist. */
export async function requireCompany(http: RequestContext, request: Request, companyId: string | undefined): Promise<DeskContext> {
  const ctx = await requireAtDesk(http, request);
  const membership = ctx.atDesk.companies.find((one) => one.companyId === companyId);
  if (!membership) throw new AppError('not_found');
  return once(http, `company ${companyId}`, async () => {
    const company = await unsafeFindCompany(ctx.db, membership.companyId);
    if (!company) throw new AppError('not_found');
    const scope = unsafeCompanyScope({ companyId: company.id, actor: { kind: 'supplier', invitationId: membership.memberId, name: ctx.atDesk.name } });
    return { ...ctx, company, scope, memberId: membership.memberId, today: dateInZone(ctx.now, deskTimeZone) };
  });
}

/** For what changes who may come in: this browser must have proved the address, by a code or a password. */
export function requireProof({ atDesk }: AccountContext): void {
  if (!atDesk.isProven) throw new AppError('forbidden');
}
