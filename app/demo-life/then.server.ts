import { can } from '#app/domain/access/permissions.ts';
import { dateInZone, type Instant } from '#app/domain/calendar/instant.ts';
import type { DemoApp } from '#app/features/demo/demo-app.ts';
import type { App } from '#app/platform/app.ts';
import type { DeskContext, MemberContext, SupplierContext } from '#app/platform/http/wrappers.server.ts';
import { unsafeCompanyScope, unsafeOrganisationScope, unsafeSupplierScope } from '#app/platform/scope/make-scope.server.ts';
import { findMembership } from '#db/queries/member.ts';
import { listInvitationsOfSupplier } from '#db/queries/invitation.ts';
import { listMembersOfCompany } from '#db/queries/company-member.ts';
import type { DemoPlace } from '#db/seeds/demo/plan.ts';

/**
 * The App as it was at a moment of the past. What people do asks of it its database, its clock and its address; whoever
 * asks for more finds out at once, as the demo data is made in a test.
 */
export const appAt = (app: DemoApp, at: Instant): App => ({ ...app, clock: { now: () => at }, jobs: { ...app.jobs, wake: () => {} } }) as unknown as App;

export type MemberThen = Pick<MemberContext, 'app' | 'db' | 'scope' | 'organisation' | 'member' | 'today' | 'now' | 'can'>;
export type SupplierThen = Pick<SupplierContext, 'app' | 'db' | 'scope' | 'organisation' | 'invitation' | 'today' | 'now' | 'isFromDesk'>;
export type DeskThen = Pick<DeskContext, 'app' | 'db' | 'scope' | 'atDesk'>;

/** A member of one organisation at work. */
export async function memberAt(app: DemoApp, { organisation, members }: DemoPlace, role: 'admin' | 'ciso' | 'procurement', at: Instant): Promise<MemberThen> {
  const { memberId, personId, name, email, actor } = members[role];
  const found = await findMembership(app.db.read, personId, organisation.slug);
  if (!found) throw new Error(`${name} is no member of ${organisation.slug}`);
  const permitted = { role: found.member.role, canApprove: found.member.can_approve === 1 };
  return {
    app: appAt(app, at),
    db: app.db.read,
    scope: unsafeOrganisationScope({ organisationId: organisation.id, actor }),
    organisation,
    member: { id: memberId, ...permitted, personId, name, email, isUnitLimited: false },
    today: dateInZone(at, organisation.time_zone),
    now: at,
    can: (action) => can(permitted, action),
  };
}

/** Whoever holds the link of the newest invitation of a supplier. */
export async function supplierAt(app: DemoApp, { organisation }: DemoPlace, supplierId: string, at: Instant): Promise<SupplierThen & { name: string }> {
  const scope = unsafeOrganisationScope({ organisationId: organisation.id, actor: { kind: 'system', job: 'demo.make' } });
  const [invitation] = await listInvitationsOfSupplier(app.db.read, scope, supplierId);
  if (!invitation) throw new Error(`${supplierId} was never invited`);
  const { id: invitationId, contact_name: name, company_id: companyId } = invitation;
  return {
    app: appAt(app, at),
    db: app.db.read,
    scope: unsafeSupplierScope({ organisationId: organisation.id, supplierId, invitationId, companyId, actor: { kind: 'supplier', invitationId, name } }),
    organisation,
    invitation,
    today: dateInZone(at, organisation.time_zone),
    now: at,
    isFromDesk: false,
    name,
  };
}

/** The first of those who speak for a company, at its own desk. */
export async function deskAt(app: DemoApp, companyId: string, at: Instant): Promise<DeskThen> {
  const anybody = unsafeCompanyScope({ companyId, actor: { kind: 'system', job: 'demo.make' } });
  const [member] = await listMembersOfCompany(app.db.read, anybody);
  if (!member) throw new Error(`nobody speaks for ${companyId}`);
  const { id, account_id: accountId, name, email } = member;
  const atDesk: DeskContext['atDesk'] = { sessionId: '', account: { id: accountId, email, name, locale: 'nl', hasPassword: false }, name, isProven: true, companies: [] };
  return { app: appAt(app, at), db: app.db.read, scope: unsafeCompanyScope({ companyId, actor: { kind: 'supplier', invitationId: id, name } }), atDesk };
}
