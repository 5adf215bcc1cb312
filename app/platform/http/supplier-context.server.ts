import type { SupplierScope } from '#app/domain/access/scope.ts';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import { readAsked } from '#app/domain/invitation/asked.ts';
import { findInvitationByDigest, unsafeFindInvitationDoor, type InvitationDoor } from '#db/queries/invitation-door.ts';
import type { AtDesk } from '../desk/desk-session.server.ts';
import { unsafeSupplierScope } from '../scope/make-scope.server.ts';
import { digestSecret } from '../secret/secret.server.ts';
import { findSignedIn } from '../session/current-session.server.ts';
import { AppError, type Callee } from './app-error.ts';
import { baseContext, chooseLocale, type BaseContext } from './base-context.server.ts';
import { localeAtDesk, requireAtDesk } from './desk-context.server.ts';
import { once, type RequestContext } from './request-context.ts';

/** Before the id of an invitation, where a link has its secret: opened from the desk. No secret begins with it. */
export const deskMark = '~';

/** Someone at the supplier, who holds the link of one invitation. */
export interface SupplierContext extends BaseContext {
  readonly scope: SupplierScope;
  readonly organisation: InvitationDoor['organisation'];
  readonly invitation: InvitationDoor['invitation'];
  /** Opened from the company's own desk, by who signed in there: the age of the link is no matter then. */
  readonly isFromDesk: boolean;
  /** The calendar date in the time zone of the organisation that asks. */
  readonly today: string;
}

/** Once per HTTP request: the frame of the page asks too, for the language. */
export function findInvitationDoor(http: RequestContext, token: string): Promise<InvitationDoor | null> {
  return once(http, `door ${token}`, () => findInvitationByDigest(http.app.db.read, digestSecret(token)));
}

/** An unknown link is a page that does not exist; one that was revoked or has expired says so. */
export async function requireInvitation(http: RequestContext, request: Request, token: string | undefined): Promise<SupplierContext> {
  if (!token) throw new AppError('not_found');
  return once(http, `invitation ${token}`, async () => {
    const fromDesk = token.startsWith(deskMark) ? await openFromDesk(http, request, token.slice(deskMark.length)) : null;
    const door = fromDesk?.door ?? (await findInvitationDoor(http, token));
    if (!door) throw new AppError('not_found');
    const { invitation, organisation } = door;
    const now = http.app.clock.now();
    if (invitation.revoked_at !== null || (!fromDesk && invitation.expires_at <= now)) throw new AppError('gone', 'the link is over', whomToCall(door));
    const locale = fromDesk ? localeAtDesk(http, request, fromDesk.atDesk) : chooseLocale(http, request, await findSignedIn(http, request), invitation.locale);
    return {
      ...baseContext(http, locale, organisation.time_zone),
      scope: unsafeSupplierScope({
        organisationId: organisation.id,
        supplierId: invitation.supplier_id,
        invitationId: invitation.id,
        companyId: invitation.company_id,
        actor: { kind: 'supplier', invitationId: invitation.id, name: fromDesk?.atDesk.name ?? invitation.contact_name },
      }),
      organisation,
      invitation,
      isFromDesk: fromDesk !== null,
      today: dateInZone(now, organisation.time_zone),
    };
  });
}

/** The question of a client, opened by who speaks for the company that it was put to, or has proved the address that it was sent to. Any other is not found. */
async function openFromDesk(http: RequestContext, request: Request, invitationId: string): Promise<{ door: InvitationDoor; atDesk: AtDesk }> {
  const { atDesk } = await requireAtDesk(http, request);
  const door = await unsafeFindInvitationDoor(http.app.db.read, invitationId, { companyIds: atDesk.companies.map((one) => one.companyId), address: atDesk.isProven ? atDesk.account.email : null });
  if (!door) throw new AppError('not_found');
  return { door, atDesk };
}

/** Who holds a link that was true once may still call: by the organisation's number for incidents, else that of the mail. */
function whomToCall({ organisation, invitation }: InvitationDoor): Callee {
  const { client, contact } = readAsked(invitation.asked_json);
  return { name: client, phone: organisation.incident_phone ?? contact.phone };
}
