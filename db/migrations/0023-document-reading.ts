import { columnTypes } from '#db/dialect/columns.ts';
import { runStatements, sql } from '#db/dialect/run-statements.ts';
import type { Migration } from './migration.ts';

/** What was read of a document when it came in. Files from before were never looked into: they have neither. */
export const documentReading: Migration = {
  name: '0023-document-reading',
  up: async (tx) => {
    const { text, integer } = columnTypes(tx);
    await runStatements(tx, [
      sql`alter table evidence_file add column page_count ${integer}`,
      sql`alter table evidence_file add column text_json ${text}`,
    ]);
  },
};
