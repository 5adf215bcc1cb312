import { sql } from 'kysely';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db } from '#db/dialect/connect.ts';
import type { Instant } from '#db/schema/columns.ts';
import { from } from './scoped.ts';

/** Supplied services that are classified or to be: of suppliers that triage sent on. */
function servicesToClassify(db: Db, scope: OrganisationScope) {
  return from(db, scope, 'supplied_service')
    .innerJoin('supplier', (join) => join.onRef('supplier.organisation_id', '=', 'supplied_service.organisation_id').onRef('supplier.id', '=', 'supplied_service.supplier_id'))
    .where('supplier.triage', '=', 'to_classify')
    .where('supplier.status', '!=', 'ended')
    .where('supplied_service.ended_on', 'is', null);
}

/** Those that wait for answers: the level is still open. Nothing recorded leaves it as open as can be. */
function unclassifiedServices(db: Db, scope: OrganisationScope) {
  return servicesToClassify(db, scope).where((eb) =>
    eb.not(
      eb.exists(
        eb
          .selectFrom('classification')
          .select('classification.id')
          .whereRef('classification.organisation_id', '=', 'supplied_service.organisation_id')
          .whereRef('classification.supplied_service_id', '=', 'supplied_service.id')
          .where('classification.superseded_at', 'is', null)
          .whereRef('classification.lowest', '=', 'classification.highest'),
      ),
    ),
  );
}

export async function countUnclassified(db: Db, scope: OrganisationScope): Promise<number> {
  const row = await unclassifiedServices(db, scope).select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirst();
  return row?.n ?? 0;
}

export async function countToClassify(db: Db, scope: OrganisationScope): Promise<number> {
  const row = await servicesToClassify(db, scope).select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirst();
  return row?.n ?? 0;
}

const spend = sql<number>`coalesce(supplier.yearly_spend_cents, 0)`;

/** Passes over what a colleague has open. */
export interface Others {
  readonly memberId: string;
  readonly now: Instant;
}

/** The next one to answer for: largest spend first; with `after`, what follows that service. Null at the end. */
export async function findNextUnclassified(db: Db, scope: OrganisationScope, after: string | null, others: Others | null = null): Promise<string | null> {
  let query = unclassifiedServices(db, scope).select('supplied_service.id').orderBy(spend, 'desc').orderBy('supplied_service.id').limit(1);
  const place = after === null ? null : await findPlace(db, scope, after);
  if (place) {
    query = query.where((eb) => eb.or([eb(spend, '<', place.spend), eb.and([eb(spend, '=', place.spend), eb('supplied_service.id', '>', place.id)])]));
  }
  if (others) {
    query = query.where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('classification_claim as claim')
            .select('claim.member_id')
            .whereRef('claim.organisation_id', '=', 'supplied_service.organisation_id')
            .whereRef('claim.supplied_service_id', '=', 'supplied_service.id')
            .where('claim.member_id', '!=', others.memberId)
            .where('claim.until_at', '>', others.now),
        ),
      ),
    );
  }
  return (await query.executeTakeFirst())?.id ?? null;
}

/** The one before in the same order, answered or not: to look again at what was just saved or skipped. */
export async function findPreviousToClassify(db: Db, scope: OrganisationScope, before: string): Promise<string | null> {
  const place = await findPlace(db, scope, before);
  if (!place) return null;
  const row = await servicesToClassify(db, scope)
    .select('supplied_service.id')
    .where((eb) => eb.or([eb(spend, '>', place.spend), eb.and([eb(spend, '=', place.spend), eb('supplied_service.id', '<', place.id)])]))
    .orderBy(spend)
    .orderBy('supplied_service.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

async function findPlace(db: Db, scope: OrganisationScope, serviceId: string): Promise<{ id: string; spend: number } | null> {
  const row = await from(db, scope, 'supplied_service')
    .innerJoin('supplier', (join) => join.onRef('supplier.organisation_id', '=', 'supplied_service.organisation_id').onRef('supplier.id', '=', 'supplied_service.supplier_id'))
    .select(['supplied_service.id', spend.as('spend')])
    .where('supplied_service.id', '=', serviceId)
    .executeTakeFirst();
  return row ?? null;
}

/** How many supplied services each member answered for since an instant, one by one or many at once. */
export async function countAnsweredBy(db: Db, scope: OrganisationScope, since: Instant): Promise<{ member_id: string; name: string; services: number }[]> {
  const rows = await from(db, scope, 'classification')
    .innerJoin('member', (join) => join.onRef('member.organisation_id', '=', 'classification.organisation_id').onRef('member.id', '=', 'classification.recorded_by_member_id'))
    .innerJoin('person', 'person.id', 'member.person_id')
    .where('classification.recorded_at', '>=', since)
    .where('classification.superseded_at', 'is', null)
    .where('classification.source', 'in', ['member', 'bulk', 'contest'])
    .where('classification.answers_json', '!=', '{}')
    .select(['member.id as member_id', 'person.name', (eb) => eb.fn.countAll<number>().as('n')])
    .groupBy(['member.id', 'person.name'])
    .orderBy((eb) => eb.fn.countAll(), 'desc')
    .orderBy('person.name')
    .execute();
  return rows.map(({ member_id, name, n }) => ({ member_id, name, services: n }));
}

export interface AnswerSet {
  answersJson: string;
  lowest: 'none' | 'QM10' | 'QM20' | 'QM30';
  highest: 'none' | 'QM10' | 'QM20' | 'QM30';
  suppliers: number;
}

const similarLookedAt = 1_000;

/** How others of the same spending category were answered for, most usual first; of a huge category, so many of its suppliers. */
export async function listSimilarAnswers(db: Db, scope: OrganisationScope, { spendCategory, butSupplierId }: { spendCategory: string; butSupplierId: string }, limit: number): Promise<AnswerSet[]> {
  const similar = from(db, scope, 'supplier')
    .select(['supplier.id', 'supplier.organisation_id'])
    .where('supplier.spend_category', '=', spendCategory)
    .where('supplier.triage', '=', 'to_classify')
    .where('supplier.id', '!=', butSupplierId)
    .limit(similarLookedAt);
  const rows = await db
    .selectFrom(similar.as('similar'))
    .innerJoin('classification', (join) => join.onRef('classification.organisation_id', '=', 'similar.organisation_id').onRef('classification.supplier_id', '=', 'similar.id'))
    .where('classification.superseded_at', 'is', null)
    .where('classification.answers_json', '!=', '{}')
    .select(['classification.answers_json', 'classification.lowest', 'classification.highest', (eb) => eb.fn.count<number>('classification.supplier_id').distinct().as('n')])
    .groupBy(['classification.answers_json', 'classification.lowest', 'classification.highest'])
    .orderBy((eb) => eb.fn.count('classification.supplier_id').distinct(), 'desc')
    .orderBy('classification.answers_json')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ answersJson: row.answers_json, lowest: row.lowest, highest: row.highest, suppliers: row.n }));
}
