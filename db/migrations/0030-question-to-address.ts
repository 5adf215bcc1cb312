import { runStatements, sql } from '#db/dialect/run-statements.ts';
import type { Migration } from './migration.ts';

/** Who has proved an address sees the questions that were sent to it. */
export const questionToAddress: Migration = {
  name: '0030-question-to-address',
  up: (tx) => runStatements(tx, [sql`create index invitation_email on invitation (lower(email))`]),
};
