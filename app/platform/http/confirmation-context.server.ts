import type { ConfirmationScope } from '#app/domain/access/scope.ts';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import { readAskedCertificate, type AskedCertificate } from '#app/domain/verification/asked-certificate.ts';
import { opensConfirmation } from '#app/domain/verification/confirmation-state.ts';
import { findConfirmationByDigest, type ConfirmationDoor } from '#db/queries/issuer-confirmation.ts';
import { unsafeConfirmationScope } from '../scope/make-scope.server.ts';
import { digestSecret } from '../secret/secret.server.ts';
import { findSignedIn } from '../session/current-session.server.ts';
import { AppError } from './app-error.ts';
import { baseContext, chooseLocale, type BaseContext } from './base-context.server.ts';
import { once, type RequestContext } from './request-context.ts';

/** Somebody at an issuer, who holds the link of one question about one certificate. */
export interface ConfirmationContext extends BaseContext {
  readonly scope: ConfirmationScope;
  readonly organisation: ConfirmationDoor['organisation'];
  readonly confirmation: ConfirmationDoor['confirmation'];
  readonly asked: AskedCertificate;
  /** The calendar date in the time zone of the organisation that asks. */
  readonly today: string;
}

/** Once per HTTP request: the frame of the page asks too, for the language. */
export function findConfirmationDoor(http: RequestContext, token: string): Promise<ConfirmationDoor | null> {
  return once(http, `confirmation door ${token}`, () => findConfirmationByDigest(http.app.db.read, digestSecret(token)));
}

/** An unknown link is a page that does not exist; one that was taken back or has expired says so. Opening it consumes nothing. */
export async function requireConfirmation(http: RequestContext, request: Request, token: string | undefined): Promise<ConfirmationContext> {
  if (!token) throw new AppError('not_found');
  return once(http, `confirmation ${token}`, async () => {
    const door = await findConfirmationDoor(http, token);
    if (!door) throw new AppError('not_found');
    const { confirmation, organisation } = door;
    const now = http.app.clock.now();
    if (!opensConfirmation(confirmation, now)) throw new AppError('gone');
    const asked = readAskedCertificate(confirmation.asked_json);
    const locale = chooseLocale(http, request, await findSignedIn(http, request), door.locale);
    return {
      ...baseContext(http, locale, organisation.time_zone),
      scope: unsafeConfirmationScope({
        organisationId: organisation.id,
        supplierId: confirmation.supplier_id,
        confirmationId: confirmation.id,
        actor: { kind: 'supplier', invitationId: confirmation.id, name: asked.issuer },
      }),
      organisation,
      confirmation,
      asked,
      today: dateInZone(now, organisation.time_zone),
    };
  });
}
