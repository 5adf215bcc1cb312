import { sql } from 'kysely';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { CoverageGroup } from '#app/domain/coverage/portfolio.ts';
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
