import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { findAgreedDate, listAgreedDateIds } from '#db/queries/agreed-date.ts';
import { listContacts, updateContact } from '#db/queries/contact.ts';
import { moveBelongings, moveRows, type MovedRows } from '#db/queries/move-belongings.ts';
import type { BelongingTable } from '#db/queries/supplier-belongings.ts';
import type { SupplierRow } from '#db/queries/supplier.ts';
import type { StoredMove } from './merge-record.ts';
import { nameServices, sortServices } from './merge-services.server.ts';

interface Pair {
  stays: SupplierRow;
  gone: SupplierRow;
  /** Whose agreed date holds, where both have one. */
  agreedDate: 'stays' | 'gone';
}

/** Hands over what hangs on the supplier that goes, and sets aside what cannot hold for both. */
export async function moveRowsOver(tx: Tx, scope: OrganisationScope, pair: Pair): Promise<StoredMove> {
  const { stays, gone } = pair;
  const { left, setAside } = await setAsideRows(tx, scope, pair);
  const moved = await moveBelongings(tx, scope, { from: gone.id, to: stays.id, except: left });
  for (const [table, keys] of Object.entries(setAside) as [BelongingTable, string[]][]) await moveRows(tx, scope, table, { keys, from: stays.id, to: gone.id });
  return {
    moved,
    setAside,
    demotedContacts: await demoteContacts(tx, scope, stays.id, moved.contact ?? []),
    namedServices: await nameServices(tx, scope, gone, moved.supplied_service ?? []),
  };
}

/** Rows that do not go over (`left`), and rows of the one that stays that give way to the other's. */
async function setAsideRows(tx: Tx, scope: OrganisationScope, { stays, gone, agreedDate }: Pair): Promise<{ left: MovedRows; setAside: MovedRows }> {
  const services = await sortServices(tx, scope, stays, gone);
  const left: MovedRows = { supplied_service: services.left };
  const setAside: MovedRows = services.setAside.length > 0 ? { supplied_service: services.setAside } : {};
  if ((await findAgreedDate(tx, scope, stays.id)) && (await findAgreedDate(tx, scope, gone.id))) {
    if (agreedDate === 'stays') left.agreed_date = await listAgreedDateIds(tx, scope, gone.id);
    else setAside.agreed_date = await listAgreedDateIds(tx, scope, stays.id);
  }
  return { left, setAside };
}

/** There is one contact to call first: that of the supplier that stays. */
async function demoteContacts(tx: Tx, scope: OrganisationScope, supplierId: string, movedIds: readonly string[]): Promise<string[]> {
  const first = (await listContacts(tx, scope, [supplierId])).filter((contact) => contact.is_primary === 1);
  const brought = first.filter((contact) => movedIds.includes(contact.id));
  if (first.length === brought.length) return [];
  for (const { id } of brought) await updateContact(tx, scope, id, { is_primary: 0 });
  return brought.map((contact) => contact.id);
}
