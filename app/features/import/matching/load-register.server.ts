import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db } from '#db/dialect/connect.ts';
import { listIdentities, listIdentitiesSince } from '#db/queries/supplier-identity.ts';
import type { RegisterIndex } from './register-index.ts';

const page = 2_000;

/** Puts the whole register into an index, page by page; whoever asks for the next decides when. */
export async function* fillRegisterIndex(db: Db, scope: OrganisationScope, index: RegisterIndex): AsyncGenerator<void, void> {
  for (let after: string | null = null; ; ) {
    const suppliers = await listIdentities(db, scope, { after, limit: page });
    for (const supplier of suppliers) index.put(supplier);
    const last = suppliers.at(-1);
    if (!last || suppliers.length < page) return;
    after = last.id;
    yield;
  }
}

/** Brings an index up to what others wrote since a moment; asked inside the transaction that will write. */
export async function refreshRegisterIndex(db: Db, scope: OrganisationScope, index: RegisterIndex, since: string): Promise<void> {
  for (const supplier of await listIdentitiesSince(db, scope, since)) index.put(supplier);
}
