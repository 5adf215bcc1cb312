import { runStatements, sql } from '#db/dialect/run-statements.ts';
import type { Migration } from './migration.ts';

/** What took ten times as long in a register ten times as large. */
export const growth: Migration = {
  name: '0016-growth',
  up: async (tx) => {
    await runStatements(tx, [
      // The older index has every answer ever given; one database took that of services instead and read the organisation's all.
      sql`create index classification_current on classification (organisation_id, supplier_id, supplied_service_id) where superseded_at is null`,
      sql`create index coverage_interval_broken on coverage_interval (organisation_id, highest, supplier_id) where superseded_at is null and state = 'gap' and (proof_until is not null or agreed_on is not null)`,
    ]);
  },
};
