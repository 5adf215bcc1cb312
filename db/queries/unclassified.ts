import { sql } from 'kysely';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db } from '#db/dialect/connect.ts';
import { from } from './scoped.ts';

/** Supplied services that wait for answers: of suppliers that triage sent on, with nothing recorded, or only “unknown”. */
function unclassifiedServices(db: Db, scope: OrganisationScope) {
  return from(db, scope, 'supplied_service')
    .innerJoin('supplier', (join) => join.onRef('supplier.organisation_id', '=', 'supplied_service.organisation_id').onRef('supplier.id', '=', 'supplied_service.supplier_id'))
    .where('supplier.triage', '=', 'to_classify')
    .where('supplier.status', '!=', 'ended')
    .where('supplied_service.ended_on', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('classification')
            .select('classification.id')
            .whereRef('classification.organisation_id', '=', 'supplied_service.organisation_id')
            .whereRef('classification.supplied_service_id', '=', 'supplied_service.id')
            .where('classification.superseded_at', 'is', null)
            .where('classification.answers_json', '!=', '{}'),
        ),
      ),
    );
}

export async function countUnclassified(db: Db, scope: OrganisationScope): Promise<number> {
  const row = await unclassifiedServices(db, scope).select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirst();
  return row?.n ?? 0;
}

const spend = sql<number>`coalesce(supplier.yearly_spend_cents, 0)`;

/** The next one to answer for: largest spend first; with `after`, what follows that service. Null at the end. */
export async function findNextUnclassified(db: Db, scope: OrganisationScope, after: string | null): Promise<string | null> {
  let query = unclassifiedServices(db, scope).select('supplied_service.id').orderBy(spend, 'desc').orderBy('supplied_service.id').limit(1);
  const place = after === null ? null : await findPlace(db, scope, after);
  if (place) {
    query = query.where((eb) => eb.or([eb(spend, '<', place.spend), eb.and([eb(spend, '=', place.spend), eb('supplied_service.id', '>', place.id)])]));
  }
  return (await query.executeTakeFirst())?.id ?? null;
}

async function findPlace(db: Db, scope: OrganisationScope, serviceId: string): Promise<{ id: string; spend: number } | null> {
  const row = await from(db, scope, 'supplied_service')
    .innerJoin('supplier', (join) => join.onRef('supplier.organisation_id', '=', 'supplied_service.organisation_id').onRef('supplier.id', '=', 'supplied_service.supplier_id'))
    .select(['supplied_service.id', spend.as('spend')])
    .where('supplied_service.id', '=', serviceId)
    .executeTakeFirst();
  return row ?? null;
}
