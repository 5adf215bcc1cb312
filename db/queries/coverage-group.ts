import { sql } from 'kysely';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { CoverageGroup } from '#app/domain/coverage/portfolio.ts';
import type { MonthlyCount } from '#app/domain/coverage/trend.ts';
import type { Db } from '#db/dialect/connect.ts';
import type { CalendarDate } from '#db/schema/index.ts';
import { intervalsOn } from './coverage-interval.ts';
import { from } from './scoped.ts';

/** The day of the figures, and the last days of the terms within which cover may end. */
export interface FigureDays {
  day: CalendarDate;
  in30: CalendarDate;
  in60: CalendarDate;
  in90: CalendarDate;
}

/** Counts suppliers that stand alike on a day: some hundred rows, however many suppliers. */
export async function countCoverageGroups(db: Db, scope: OrganisationScope, { day, in30, in60, in90 }: FigureDays): Promise<CoverageGroup[]> {
  const proof = sql<CoverageGroup['proof']>`case
    when coverage_interval.proof_until is null then 'none'
    when coverage_interval.proof_until < ${day} then 'lapsed'
    when coverage_interval.proof_until <= ${in30} then 'in30'
    when coverage_interval.proof_until <= ${in60} then 'in60'
    when coverage_interval.proof_until <= ${in90} then 'in90'
    else 'later' end`;
  const slipped = sql<number>`case when coverage_interval.state = 'gap' and coverage_interval.agreed_on is not null then 1 else 0 end`;
  const alike = ['coverage_interval.state', 'coverage_interval.lowest', 'coverage_interval.highest', 'coverage_interval.areas'] as const;
  const rows = await intervalsOn(db, scope, day)
    .select([...alike, proof.as('proof'), slipped.as('slipped'), (eb) => eb.fn.countAll<number>().as('count')])
    .groupBy([...alike, 'proof', 'slipped'])
    .execute();
  return rows.map((row) => ({ ...row, slipped: Number(row.slipped) === 1, count: Number(row.count) }));
}

/** How far triage has come. */
export async function countTriage(db: Db, scope: OrganisationScope): Promise<{ triage: 'untriaged' | 'to_classify' | 'no_relevant_dependency' | 'not_a_supplier'; count: number }[]> {
  const rows = await from(db, scope, 'supplier')
    .select(['supplier.triage', (eb) => eb.fn.countAll<number>().as('count')])
    .groupBy('supplier.triage')
    .execute();
  return rows.map((row) => ({ triage: row.triage, count: Number(row.count) }));
}

/** How many current pieces of each state begin, and end, in each month up to a day. */
export async function countTurns(db: Db, scope: OrganisationScope, day: CalendarDate): Promise<{ starts: MonthlyCount[]; ends: MonthlyCount[] }> {
  const turns = async (column: 'coverage_interval.from_on' | 'coverage_interval.until_on') => {
    const month = sql<string>`substr(${sql.ref(column)}, 1, 7)`;
    const rows = await from(db, scope, 'coverage_interval')
      .select(['coverage_interval.state', month.as('month'), (eb) => eb.fn.countAll<number>().as('count')])
      .where('coverage_interval.superseded_at', 'is', null)
      .where(column, '<=', day)
      .groupBy(['coverage_interval.state', 'month'])
      .execute();
    return rows.map((row) => ({ ...row, count: Number(row.count) }));
  };
  return { starts: await turns('coverage_interval.from_on'), ends: await turns('coverage_interval.until_on') };
}
