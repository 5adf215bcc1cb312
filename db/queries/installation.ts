import type { Db, Tx } from '#db/dialect/connect.ts';

/** Facts about this installation, by key. */
export type InstallationKey = 'demo.visitor' | 'demo.company';

export async function findInstallationFact(db: Db, key: InstallationKey): Promise<string | null> {
  return (await db.selectFrom('installation').select('value').where('key', '=', key).executeTakeFirst())?.value ?? null;
}

export async function putInstallationFact(tx: Tx, key: InstallationKey, value: string): Promise<void> {
  await tx
    .insertInto('installation')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

export async function deleteInstallationFact(tx: Tx, key: InstallationKey): Promise<void> {
  await tx.deleteFrom('installation').where('key', '=', key).execute();
}
