import { can, type Action, type Role } from '#app/domain/access/permissions.ts';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import { findMembership, listUnitIdsOfMember, type Membership } from '#db/queries/member.ts';
import type { OrganisationRow } from '#db/queries/organisation.ts';
import { unsafeOrganisationScope } from '../scope/make-scope.server.ts';
import { findSignedIn, type SignedIn } from '../session/current-session.server.ts';
import { AppError } from './app-error.ts';
import { baseContext, chooseLocale, type BaseContext } from './base-context.server.ts';
import { once, type RequestContext } from './request-context.ts';
import { signInRedirect } from './sign-in-redirect.ts';

export interface PersonContext extends BaseContext {
  readonly person: SignedIn['person'];
  readonly sessionId: string;
}

/** A member at work in the organisation that the URL names. */
export interface MemberContext extends BaseContext {
  readonly scope: OrganisationScope;
  readonly organisation: OrganisationRow;
  readonly member: {
    readonly id: string;
    readonly role: Role;
    readonly canApprove: boolean;
    readonly personId: string;
    readonly name: string;
    readonly email: string;
    readonly isUnitLimited: boolean;
  };
  readonly sessionId: string;
  /** The calendar date in the organisation's time zone. */
  readonly today: string;
  can(action: Action): boolean;
}

export async function requirePerson(http: RequestContext, request: Request): Promise<PersonContext> {
  const signedIn = await findSignedIn(http, request);
  if (!signedIn) throw signInRedirect(request);
  return { ...baseContext(http, chooseLocale(http, request, signedIn), 'UTC'), person: signedIn.person, sessionId: signedIn.sessionId };
}

/** Once per HTTP request: nested loaders share the answer. A stranger gets the same 404 as one who asks for nothing that exists. */
export async function requireMember(http: RequestContext, request: Request, slug: string | undefined): Promise<MemberContext> {
  const signedIn = await findSignedIn(http, request);
  if (!signedIn) throw signInRedirect(request);
  if (!slug) throw new AppError('not_found');
  return once(http, `member ${slug}`, async () => {
    const membership = await findMembership(http.app.db.read, signedIn.person.id, slug);
    if (!membership) throw new AppError('not_found');
    return memberContext(http, request, signedIn, membership);
  });
}

async function memberContext(http: RequestContext, request: Request, signedIn: SignedIn, { organisation, member }: Membership): Promise<MemberContext> {
  const isUnitLimited = member.is_unit_limited === 1;
  const unitIds = isUnitLimited ? await listUnitIdsOfMember(http.app.db.read, organisation.id, member.id) : null;
  const base = baseContext(http, chooseLocale(http, request, signedIn), organisation.time_zone);
  const permitted = { role: member.role, canApprove: member.can_approve === 1 };
  return {
    ...base,
    scope: unsafeOrganisationScope({
      organisationId: organisation.id,
      unitIds,
      actor: { kind: 'member', memberId: member.id, personId: signedIn.person.id },
    }),
    organisation,
    member: { id: member.id, ...permitted, personId: signedIn.person.id, name: signedIn.person.name, email: signedIn.person.email, isUnitLimited },
    sessionId: signedIn.sessionId,
    today: dateInZone(base.now, organisation.time_zone),
    can: (action) => can(permitted, action),
  };
}
