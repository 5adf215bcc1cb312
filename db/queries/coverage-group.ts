import { sql } from 'kysely';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { CoverageGroup } from '#app/domain/coverage/portfolio.ts';
import type { Turn } from '#app/domain/coverage/trend.ts';
import type { Db } from '#db/dialect/connect.ts';
import type { CalendarDate } from '#db/schema/index.ts';
import { from } from './scoped.ts';

/** The day of the figures, and the last days of the terms within which cover may end. */
export interface FigureDays {
  day: CalendarDate;
  in30: CalendarDate;
  in60: CalendarDate;
  in90: CalendarDate;
}

const alike = ['state', 'lowest', 'highest', 'areas'] as const;

/**
 * Counts suppliers that stand alike on a day: some hundred rows, however many suppliers. Counted twice over: first just as the
 * index has them, which needs no memory of what was seen; then by term, which is few.
 */
export async function countCoverageGroups(db: Db, scope: OrganisationScope, { day, in30, in60, in90 }: FigureDays): Promise<CoverageGroup[]> {
  const proof = sql<CoverageGroup['proof']>`case
    when proof_until is null then 'none'
    when proof_until < ${day} then 'lapsed'
    when proof_until <= ${in30} then 'in30'
    when proof_until <= ${in60} then 'in60'
    when proof_until <= ${in90} then 'in90'
    else 'later' end`;
  const slipped = sql<number>`case when state = 'gap' and agreed_on is not null then 1 else 0 end`;
  const rows = await db
    .selectFrom(piecesOfDay(db, scope, day))
    .select([...alike, proof.as('proof'), slipped.as('slipped'), (eb) => eb.fn.sum<number>('alike').as('count')])
    .groupBy([...alike, 'proof', 'slipped'])
    .execute();
  return rows.map((row) => ({ ...row, slipped: Number(row.slipped) === 1, count: Number(row.count) }));
}

/**
 * Open and ending pieces apart, so that both come out of the one index that holds all they need: a third of the time of an
 * *or*. The empty text keeps the ending ones off the index of first days, which fits nearly every row of the past.
 */
function piecesOfDay(db: Db, scope: OrganisationScope, day: CalendarDate) {
  const pieces = () =>
    from(db, scope, 'coverage_interval')
      .select([...alike, 'proof_until', 'agreed_on', (eb) => eb.fn.countAll<number>().as('alike')])
      .where('coverage_interval.superseded_at', 'is', null)
      .groupBy(['until_on', 'from_on', ...alike, 'proof_until', 'agreed_on']);
  const open = pieces().where('coverage_interval.until_on', 'is', null).where('coverage_interval.from_on', '<=', day);
  const ending = pieces().where('coverage_interval.until_on', '>', day).where(sql<string>`coverage_interval.from_on || ''`, '<=', day);
  return open.unionAll(ending).as('coverage');
}

/** How many current pieces of each state begin, and end, on each day up to one. Grouped as an index holds them. */
export async function countTurns(db: Db, scope: OrganisationScope, day: CalendarDate): Promise<{ starts: Turn[]; ends: Turn[] }> {
  const turns = async (column: 'from_on' | 'until_on') => {
    const rows = await from(db, scope, 'coverage_interval')
      .select([sql<CalendarDate>`${sql.ref(column)}`.as('day'), 'state', (eb) => eb.fn.countAll<number>().as('count')])
      .where('coverage_interval.superseded_at', 'is', null)
      .where(column, '<=', day)
      .groupBy([column, 'state'])
      .execute();
    return rows.map((row) => ({ ...row, count: Number(row.count) }));
  };
  return { starts: await turns('from_on'), ends: await turns('until_on') };
}

/** How far triage has come. */
export async function countTriage(db: Db, scope: OrganisationScope): Promise<{ triage: 'untriaged' | 'to_classify' | 'no_relevant_dependency' | 'not_a_supplier'; count: number }[]> {
  const rows = await from(db, scope, 'supplier')
    .select(['supplier.triage', (eb) => eb.fn.countAll<number>().as('count')])
    .groupBy('supplier.triage')
    .execute();
  return rows.map((row) => ({ triage: row.triage, count: Number(row.count) }));
}
