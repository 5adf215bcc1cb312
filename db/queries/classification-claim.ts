import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { Instant } from '#db/schema/columns.ts';
import { deleteIn, from } from './scoped.ts';

export interface Claim {
  member_id: string;
  name: string;
  since_at: Instant;
}

/** Who else has this one open now. */
export async function findClaimOfOther(db: Db, scope: OrganisationScope, serviceId: string, memberId: string, now: Instant): Promise<Claim | null> {
  const row = await from(db, scope, 'classification_claim')
    .innerJoin('member', (join) => join.onRef('member.organisation_id', '=', 'classification_claim.organisation_id').onRef('member.id', '=', 'classification_claim.member_id'))
    .innerJoin('person', 'person.id', 'member.person_id')
    .select(['classification_claim.member_id', 'person.name', 'classification_claim.since_at'])
    .where('classification_claim.supplied_service_id', '=', serviceId)
    .where('classification_claim.member_id', '!=', memberId)
    .where('classification_claim.until_at', '>', now)
    .executeTakeFirst();
  return row ?? null;
}

export interface NewClaim {
  supplierId: string;
  serviceId: string;
  memberId: string;
  now: Instant;
  until: Instant;
}

/** Takes or renews it; what a colleague holds stays the colleague's until it lapses. */
export async function takeClaim(tx: Tx, scope: OrganisationScope, { supplierId, serviceId, memberId, now, until }: NewClaim): Promise<void> {
  const row = { organisation_id: scope.organisationId, supplied_service_id: serviceId, supplier_id: supplierId, member_id: memberId, since_at: now, until_at: until };
  await tx
    .insertInto('classification_claim')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'supplied_service_id'])
        .doUpdateSet((eb) => ({
          since_at: eb.case().when('classification_claim.member_id', '=', memberId).then(eb.ref('classification_claim.since_at')).else(now).end(),
          member_id: memberId,
          until_at: until,
        }))
        .where((eb) => eb.or([eb('classification_claim.member_id', '=', memberId), eb('classification_claim.until_at', '<=', now)])),
    )
    .execute();
}

/** Gives back all but one of what a member holds; a person is at one place at a time. Takes away what lapsed, too. */
export async function dropClaims(tx: Tx, scope: OrganisationScope, memberId: string, { but, now }: { but: string | null; now: Instant }): Promise<void> {
  await deleteIn(tx, scope, 'classification_claim')
    .where((eb) => eb.or([eb('classification_claim.until_at', '<=', now), eb('classification_claim.member_id', '=', memberId)]))
    .where((eb) => (but === null ? eb.lit(true) : eb('classification_claim.supplied_service_id', '!=', but)))
    .execute();
}
