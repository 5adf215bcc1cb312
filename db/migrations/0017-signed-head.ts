import { columnTypes } from '#db/dialect/columns.ts';
import { runStatements, sql } from '#db/dialect/run-statements.ts';
import type { Migration } from './migration.ts';

/** No foreign key to the chain: a signature must outlive what somebody cuts off. */
export const signedHead: Migration = {
  name: '0017-signed-head',
  up: async (tx) => {
    const { text, integer } = columnTypes(tx);
    await runStatements(tx, [
      sql`create table signed_head (
        chain_id ${text} not null,
        sequence ${integer} not null,
        hash ${text} not null,
        signed_at ${text} not null,
        key_id ${text} not null,
        signature ${text} not null,
        primary key (chain_id, sequence, key_id)
      )`,
    ]);
  },
};
