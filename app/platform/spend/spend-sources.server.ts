import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { SpendPeriod, SpendSource } from '#app/domain/register/yearly-spend.ts';
import type { Db } from '#db/dialect/connect.ts';
import { listAppliedRuns } from '#db/queries/import-run.ts';

/** Imports whose figures count, latest first. */
export async function loadSpendSources(db: Db, scope: OrganisationScope): Promise<SpendSource[]> {
  const runs = await listAppliedRuns(db, scope);
  return runs.map((run) => ({ importId: run.id, period: (JSON.parse(run.counts_json) as { period: SpendPeriod | null }).period }));
}
