import type { Role } from '#app/domain/access/permissions.ts';
import type { Actor, OrganisationScope } from '#app/domain/access/scope.ts';
import type { OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import type { EntityClass, LegalRegime } from '#app/domain/organisation/legal-regime.ts';
import { chooseSlug } from '#app/domain/organisation/slug.ts';
import type { Databases } from '#db/dialect/connect.ts';
import { insertMember } from '#db/queries/member.ts';
import { newId } from '#db/queries/new-id.ts';
import { insertOrganisation, isSlugTaken } from '#db/queries/organisation.ts';
import type { OrganisationTable } from '#db/schema/organisation.ts';
import type { Locale } from '../messages/locale.ts';
import { done, mutate, mutateInstallation, type Witness } from '../mutate/mutate.server.ts';
import { unsafeOrganisationScope } from '../scope/make-scope.server.ts';

export interface NewOrganisation {
  name: string;
  entityClass: EntityClass;
  sectorNumber: number;
  subsectorCode: string | null;
  country: string;
  timeZone: string;
  legalRegime: LegalRegime;
  contractingAuthority: boolean;
  /** Of mails to suppliers where nothing better is known. */
  locale: Locale;
  isDemo: boolean;
}

export interface FirstMember {
  personId: string;
  name: string;
  email: string;
  role: Role;
  canApprove: boolean;
}

export interface CreatedOrganisation {
  scope: OrganisationScope;
  slug: string;
  memberIds: string[];
}

type Maker = Witness & { readonly db: Pick<Databases, 'write' | 'read'> };

/**
 * Brings an organisation into being with its first members. Its own chain begins with that; the installation's chain
 * tells of it too, because an organisation's chain goes when the organisation goes. The persons exist already.
 */
export async function createOrganisation(app: Maker, actor: Actor, facts: NewOrganisation, members: readonly FirstMember[]): Promise<CreatedOrganisation> {
  const id = newId();
  const slug = await chooseSlug(facts.name, (candidate) => isSlugTaken(app.db.read, candidate));
  const people = members.map((member) => ({ ...member, id: newId() }));
  const scope = unsafeOrganisationScope({ organisationId: id, actor });
  await mutate<null>(app, scope, async (tx, { now }) => {
    await insertOrganisation(tx, rowOf(id, slug, facts, now));
    for (const { id: memberId, personId, role, canApprove } of people) {
      await insertMember(tx, { organisation_id: id, id: memberId, person_id: personId, role, can_approve: canApprove ? 1 : 0, is_unit_limited: 0, joined_at: now, removed_at: null });
    }
    const { locale: _, ...data } = facts;
    const created: OrganisationAuditEvent = { type: 'organisation.created', subject: { kind: 'organisation', id }, data: { slug, ...data } };
    const joined = people.map(
      ({ id: memberId, role, canApprove, name, email }): OrganisationAuditEvent => ({
        type: 'member.joined',
        subject: { kind: 'member', id: memberId },
        data: { role, canApprove, invitationId: null },
        personal: { name, email },
      }),
    );
    return done(null, [created, ...joined]);
  });
  await mutateInstallation<null>(app, actor, async () =>
    done(null, [{ type: 'installation.organisation_created', subject: { kind: 'organisation', id }, data: { slug, isDemo: facts.isDemo } }]),
  );
  return { scope, slug, memberIds: people.map((member) => member.id) };
}

function rowOf(id: string, slug: string, facts: NewOrganisation, now: string): OrganisationTable {
  return {
    id,
    slug,
    name: facts.name,
    entity_class: facts.entityClass,
    sector_number: facts.sectorNumber,
    subsector_code: facts.subsectorCode,
    country: facts.country,
    time_zone: facts.timeZone,
    legal_regime: facts.legalRegime,
    contracting_authority: facts.contractingAuthority ? 1 : 0,
    locale: facts.locale,
    incident_phone: null,
    evidence_keep_years: null,
    mail_keep_days: null,
    is_demo: facts.isDemo ? 1 : 0,
    created_at: now,
  };
}
