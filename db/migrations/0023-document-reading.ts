import { columnTypes } from '#db/dialect/columns.ts';
import { runStatements, sql } from '#db/dialect/run-statements.ts';
import type { Migration } from './migration.ts';

/** What was read of a document when it came in (files from before were never looked into), and which proofs wait for a judgement. */
export const documentReading: Migration = {
  name: '0023-document-reading',
  up: async (tx) => {
    const { text, integer } = columnTypes(tx);
    await runStatements(tx, [
      sql`alter table evidence_file add column page_count ${integer}`,
      sql`alter table evidence_file add column text_json ${text}`,
      // Which proofs wait is looked up on every page that has the queue: not to be found out among 100,000 that were judged.
      sql`alter table proof add column judged_at ${text}`,
      sql`update proof set judged_at = (
        select min(verification.recorded_at) from verification
        where verification.organisation_id = proof.organisation_id and verification.supplier_id = proof.supplier_id
          and verification.certificate_id = proof.certificate_id and verification.superseded_at is null)`,
      sql`create index proof_waiting on proof (organisation_id, received_at, id) where removed_at is null and judged_at is null`,
      // What a supplier showed before, also what was taken away since.
      sql`create index proof_supplier on proof (organisation_id, supplier_id, received_at, id)`,
    ]);
  },
};
