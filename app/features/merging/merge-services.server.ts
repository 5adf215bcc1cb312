import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { listServicesToMerge } from '#db/queries/move-belongings.ts';
import { findSuppliedServices, updateSuppliedService } from '#db/queries/supplied-service.ts';
import type { SupplierRow } from '#db/queries/supplier.ts';
import type { StoredMove } from './merge-record.ts';

/**
 * Every supplier begins with one service of which nothing is known. Two suppliers that become one do not bring two of them:
 * an empty one is left with, or goes to, the supplier that is gone, wherever the other has something to show.
 */
export async function sortServices(tx: Tx, scope: OrganisationScope, stays: SupplierRow, gone: SupplierRow): Promise<{ left: string[]; setAside: string[] }> {
  const [kept, brought] = [await listServicesToMerge(tx, scope, stays.id), await listServicesToMerge(tx, scope, gone.id)];
  const emptyOf = (services: typeof kept) => services.filter((service) => service.isEmpty).map((service) => service.id);
  const brings = brought.some((service) => !service.isEmpty);
  return { left: emptyOf(brought), setAside: brings && kept.every((service) => service.isEmpty) ? emptyOf(kept) : [] };
}

/** Services without a name cannot be told from those they now stand beside: they get the name of whom they came from. */
export async function nameServices(tx: Tx, scope: OrganisationScope, gone: SupplierRow, movedIds: readonly string[]): Promise<StoredMove['namedServices']> {
  const nameless = (await findSuppliedServices(tx, scope, movedIds)).filter((service) => service.name === '');
  for (const { id } of nameless) await updateSuppliedService(tx, scope, id, { name: gone.legal_name });
  return nameless.map(({ id }) => ({ id, name: gone.legal_name }));
}
