import type { ConfirmationScope } from '#app/domain/access/scope.ts';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import { readAskedCertificate, type AskedCertificate } from '#app/domain/verification/asked-certificate.ts';
import { opensConfirmation } from '#app/domain/verification/confirmation-state.ts';
import { findConfirmationByDigest, listRound, type ConfirmationDoor, type IssuerConfirmationRow } from '#db/queries/issuer-confirmation.ts';
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
  /** Where one mail asked about several: all of them; null: it asked about this one. */
  readonly round: ConfirmationRound | null;
  /** The calendar date in the time zone of the organisation that asks. */
  readonly today: string;
}

export interface ConfirmationRound {
  /** What the mail has in its link. Each question has a link of its own behind it. */
  readonly secret: string;
  readonly questions: readonly IssuerConfirmationRow[];
  /** Came by the link of the mail itself: to the first that waits. */
  readonly isAtDoor: boolean;
}

/** The link of one question of a mail that asked several. */
export const linkInRound = (secret: string, confirmationId: string) => `${secret}.${confirmationId}`;

/** Once per HTTP request: the frame of the page asks too, for the language. */
export function findConfirmationDoor(http: RequestContext, token: string): Promise<ConfirmationDoor | null> {
  return once(http, `confirmation door ${token}`, async () => (await findConfirmationByDigest(http.app.db.read, digestSecret(token))) ?? doorOfRound(http, token));
}

/** The link of a mail that asked several opens the first that waits, else the last that was answered. */
async function doorOfRound({ app }: RequestContext, token: string): Promise<ConfirmationDoor | null> {
  const questions = await listRound(app.db.read, digestSecret(token));
  const open = questions.filter((one) => one.revoked_at === null);
  const next = open.find((one) => one.result === null) ?? open.at(-1) ?? questions.at(-1);
  return next?.token_hash ? findConfirmationByDigest(app.db.read, next.token_hash) : null;
}

async function roundOf({ app }: RequestContext, { round_hash: hash, token_hash: own }: IssuerConfirmationRow, token: string): Promise<ConfirmationRound | null> {
  if (!hash) return null;
  return { secret: token.split('.')[0] ?? token, questions: await listRound(app.db.read, hash), isAtDoor: digestSecret(token) !== own };
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
      round: await roundOf(http, confirmation, token),
      today: dateInZone(now, organisation.time_zone),
    };
  });
}
