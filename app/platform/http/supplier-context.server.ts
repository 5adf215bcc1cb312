import type { SupplierScope } from '#app/domain/access/scope.ts';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import { readAsked } from '#app/domain/invitation/asked.ts';
import { findInvitationByDigest, type InvitationDoor } from '#db/queries/invitation-door.ts';
import { unsafeSupplierScope } from '../scope/make-scope.server.ts';
import { digestSecret } from '../secret/secret.server.ts';
import { findSignedIn } from '../session/current-session.server.ts';
import { AppError, type Callee } from './app-error.ts';
import { baseContext, chooseLocale, type BaseContext } from './base-context.server.ts';
import { once, type RequestContext } from './request-context.ts';

/** Someone at the supplier, who holds the link of one invitation. */
export interface SupplierContext extends BaseContext {
  readonly scope: SupplierScope;
  readonly organisation: InvitationDoor['organisation'];
  readonly invitation: InvitationDoor['invitation'];
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
    const door = await findInvitationDoor(http, token);
    if (!door) throw new AppError('not_found');
    const { invitation, organisation } = door;
    const now = http.app.clock.now();
    if (invitation.revoked_at !== null || invitation.expires_at <= now) throw new AppError('gone', 'the link is over', whomToCall(door));
    const locale = chooseLocale(http, request, await findSignedIn(http, request), invitation.locale);
    return {
      ...baseContext(http, locale, organisation.time_zone),
      scope: unsafeSupplierScope({
        organisationId: organisation.id,
        supplierId: invitation.supplier_id,
        invitationId: invitation.id,
        companyId: invitation.company_id,
        actor: { kind: 'supplier', invitationId: invitation.id, name: invitation.contact_name },
      }),
      organisation,
      invitation,
      today: dateInZone(now, organisation.time_zone),
    };
  });
}

/** Who holds a link that was true once may still call: by the organisation's number for incidents, else that of the mail. */
function whomToCall({ organisation, invitation }: InvitationDoor): Callee {
  const { client, contact } = readAsked(invitation.asked_json);
  return { name: client, phone: organisation.incident_phone ?? contact.phone };
}
