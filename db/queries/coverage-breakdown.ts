import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { Dimension, DimensionCount } from '#app/domain/coverage/breakdown.ts';
import { requiredStates } from '#app/domain/coverage/state.ts';
import type { Db } from '#db/dialect/connect.ts';
import { from } from './scoped.ts';
import { standingOn } from './coverage-interval.ts';

const columns = { category: 'supplier.category_id', country: 'supplier.country', owner: 'supplier.owner_member_id', unit: 'supplier.unit_id' } as const satisfies Record<Dimension, string>;

/** Counts the suppliers that may need a level, by state and by what the register says of them. */
export async function countCoverageBy(db: Db, scope: OrganisationScope, day: CalendarDate, dimension: Dimension): Promise<DimensionCount[]> {
  const column = columns[dimension];
  const rows = await standingOn(db, scope, day)
    .innerJoin('supplier', (join) => join.onRef('supplier.organisation_id', '=', 'coverage_interval.organisation_id').onRef('supplier.id', '=', 'coverage_interval.supplier_id'))
    .where('coverage_interval.state', 'in', requiredStates)
    .select([`${column} as key`, 'coverage_interval.state', (eb) => eb.fn.countAll<number>().as('count')])
    .groupBy([column, 'coverage_interval.state'])
    .execute();
  return rows.map((row) => ({ key: row.key, state: row.state, count: Number(row.count) }));
}

/** Supplied services with the same answers under the same version of the method, and how many they are. */
export interface AnswersCount {
  answersJson: string;
  /** Null: judged by the provisional default. */
  methodNumber: number | null;
  services: number;
}

/** The open levels of undecided suppliers, by their answers; a service that nobody answered for stands with none. */
export async function countOpenAnswers(db: Db, scope: OrganisationScope, day: CalendarDate): Promise<AnswersCount[]> {
  const undecided = standingOn(db, scope, day).where('coverage_interval.state', '=', 'undecided').select('coverage_interval.supplier_id');
  const rows = await from(db, scope, 'supplied_service')
    .leftJoin('classification', (join) =>
      join
        .onRef('classification.organisation_id', '=', 'supplied_service.organisation_id')
        .onRef('classification.supplied_service_id', '=', 'supplied_service.id')
        .on('classification.superseded_at', 'is', null),
    )
    .where('supplied_service.supplier_id', 'in', undecided)
    .where('supplied_service.ended_on', 'is', null)
    .where((eb) => eb.or([eb('classification.id', 'is', null), eb('classification.lowest', '<>', eb.ref('classification.highest'))]))
    .select(['classification.answers_json', 'classification.method_number', (eb) => eb.fn.countAll<number>().as('services')])
    .groupBy(['classification.answers_json', 'classification.method_number'])
    .execute();
  return rows.map((row) => ({ answersJson: row.answers_json ?? '{}', methodNumber: row.method_number, services: Number(row.services) }));
}
