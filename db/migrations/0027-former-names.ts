import { columnTypes } from '#db/dialect/columns.ts';
import { runStatements, sql } from '#db/dialect/run-statements.ts';
import { searchFormerNamesToo } from '#db/dialect/search.ts';
import type { Tx } from '#db/dialect/handle.ts';
import type { Migration } from './migration.ts';

/** A supplier is found by the names and numbers of those that went into it. */
export const formerNames: Migration = {
  name: '0027-former-names',
  up: async (tx) => {
    const { text } = columnTypes(tx);
    await runStatements(tx, [sql`alter table supplier add column former_key ${text}`]);
    await searchFormerNamesToo(tx);
    await fillFormerKeys(tx);
  },
};

interface Gone {
  organisation_id: string;
  id: string;
  merged_into_id: string;
  words: string;
}

/** Each that was merged lends its words to all that it went into, one after the other. */
export async function fillFormerKeys(tx: Tx): Promise<void> {
  const { rows } = await sql<Gone>`select organisation_id, id, merged_into_id,
    name_key || ' ' || coalesce(lower(own_reference), '') || ' ' || coalesce(lower(kvk_number), '') || ' ' || coalesce(lower(vat_number), '') || ' ' || coalesce(lower(lei), '') as words
    from supplier where merged_into_id is not null order by organisation_id, id`.execute(tx);
  const intoOf = new Map(rows.map((row) => [`${row.organisation_id} ${row.id}`, row.merged_into_id]));
  const words = new Map<string, string[]>();
  for (const row of rows) {
    for (let into: string | undefined = row.merged_into_id; into !== undefined; into = intoOf.get(`${row.organisation_id} ${into}`)) {
      const key = `${row.organisation_id} ${into}`;
      words.set(key, [...(words.get(key) ?? []), row.words]);
    }
  }
  for (const [key, all] of words) {
    const [organisationId, id] = key.split(' ');
    await sql`update supplier set former_key = ${all.join(' ')} where organisation_id = ${organisationId} and id = ${id}`.execute(tx);
  }
}
