import type { Db } from '#db/dialect/connect.ts';
import { inBatches } from './in-batches.ts';

/** Names of accounts, of members and at the suppliers' desk, by id: for who works at the machine. */
export async function listAccountNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  await inBatches(ids, 1, async (batch) => {
    const persons = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', batch).execute();
    const desk = await db.selectFrom('desk_account').select(['id', 'email as name']).where('id', 'in', batch).execute();
    for (const { id, name } of [...persons, ...desk]) names.set(id, name);
  });
  return names;
}
