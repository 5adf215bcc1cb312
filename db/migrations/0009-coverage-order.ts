import { runStatements, sql } from '#db/dialect/run-statements.ts';
import type { Migration } from './migration.ts';

/**
 * Keeps the register in the order of its coverage. What holds on a day is a range of each index and not a stored word:
 * of those that end, `until_on` after the day; of those that do not, `from_on` up to it.
 */
export const coverageOrder: Migration = {
  name: '0009-coverage-order',
  up: async (tx) => {
    await runStatements(tx, [
      sql`create index coverage_interval_state on coverage_interval (organisation_id, state, until_on, from_on, supplier_id, highest, lowest) where superseded_at is null`,
      sql`create index coverage_interval_level on coverage_interval (organisation_id, highest, lowest, until_on, from_on, supplier_id, state) where superseded_at is null`,
      sql`create index coverage_interval_proof on coverage_interval (organisation_id, proof_until, supplier_id, from_on, until_on) where superseded_at is null`,
    ]);
  },
};
