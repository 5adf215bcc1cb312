import type { Db, Tx } from '#db/dialect/connect.ts';
import type { PersonTable } from '#db/schema/person.ts';
import { RowNotFound } from './row-not-found.ts';

export type PersonRow = PersonTable;

/** How an address is stored and compared. */
export function foldEmail(email: string): string {
  return email.trim().toLowerCase();
}

export async function findPersonByEmail(db: Db, email: string): Promise<PersonRow | null> {
  const row = await db.selectFrom('person').selectAll().where('email', '=', foldEmail(email)).where('anonymised_at', 'is', null).executeTakeFirst();
  return row ?? null;
}

export async function getPerson(db: Db, personId: string): Promise<PersonRow> {
  const row = await db.selectFrom('person').selectAll().where('id', '=', personId).executeTakeFirst();
  if (!row) throw new RowNotFound('person');
  return row;
}

export async function insertPerson(tx: Tx, person: Pick<PersonTable, 'id' | 'email' | 'name' | 'locale' | 'password_hash' | 'created_at'>): Promise<void> {
  await tx.insertInto('person').values({ ...person, email: foldEmail(person.email), anonymised_at: null }).execute();
}

export async function updatePerson(tx: Tx, personId: string, patch: Partial<Pick<PersonTable, 'name' | 'locale' | 'password_hash'>>): Promise<void> {
  await tx.updateTable('person').set(patch).where('id', '=', personId).execute();
}
