import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import type { Databases } from '#db/dialect/connect.ts';
import { transact } from '#db/dialect/transact.ts';
import { newId } from '#db/queries/new-id.ts';
import type { OrganisationTable } from '#db/schema/organisation.ts';

/** An invented organisation, and the scope of all of it. */
export async function insertOrganisation(
  databases: Databases,
  facts: Partial<OrganisationTable> = {},
): Promise<OrganisationScope> {
  const id = facts.id ?? newId();
  const organisation: OrganisationTable = {
    id,
    slug: `org-${id}`,
    name: 'Waterwerken Verzonnen',
    entity_class: 'essential',
    sector_number: 6,
    subsector_code: null,
    country: 'NL',
    time_zone: 'Europe/Amsterdam',
    legal_regime: 'cbw',
    contracting_authority: 0,
    locale: 'nl',
    incident_phone: null,
    evidence_keep_years: null,
    mail_keep_days: null,
    is_demo: 0,
    created_at: '2026-01-05T08:00:00.000Z',
    ...facts,
  };
  await transact(databases, (tx) => tx.insertInto('organisation').values(organisation).execute());
  return unsafeOrganisationScope({ organisationId: id, actor: { kind: 'system', job: 'test' } });
}
