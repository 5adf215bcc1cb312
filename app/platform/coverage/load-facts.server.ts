import type { CoverageScope } from '#app/domain/access/scope.ts';
import type { SupplierFacts } from '#app/domain/coverage/facts.ts';
import type { Db } from '#db/dialect/connect.ts';
import { loadCoverageRows, loadMethodVersions } from '#db/queries/coverage-facts.ts';
import { getOrganisation } from '#db/queries/organisation.ts';
import { factsFromRows } from './facts-from-rows.server.ts';
import { methodAreas } from './method-areas.server.ts';

/** All facts of some suppliers, as many statements for one as for a thousand. */
export async function loadSupplierFacts(db: Db, scope: CoverageScope, supplierIds: readonly string[]): Promise<SupplierFacts[]> {
  const { time_zone: timeZone } = await getOrganisation(db, scope);
  const rows = await loadCoverageRows(db, scope, supplierIds);
  const versions = rows.classifications.some((row) => row.method_number !== null) ? await loadMethodVersions(db, scope) : [];
  return factsFromRows(rows, timeZone, methodAreas(versions));
}
