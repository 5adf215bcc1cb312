import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db } from '#db/dialect/connect.ts';
import { inBatches } from './in-batches.ts';
import { from } from './scoped.ts';
import { belongingTables, type BelongingTable } from './supplier-belongings.ts';

/** What an import gives a supplier itself, and what looked at it without leaving anything. All else that hangs on one is work. */
const noTraces: readonly BelongingTable[] = ['classification_claim', 'classification_run_row', 'contact', 'coverage_interval', 'import_row', 'supplied_service', 'supplier_spend'];
const workTables = belongingTables.filter((table) => !noTraces.includes(table));

/** Those of the suppliers with which anybody has worked, or of which another import speaks, since an import made them. */
export async function findSupplierTraces(db: Db, scope: OrganisationScope, supplierIds: readonly string[], importId: string): Promise<Set<string>> {
  const traced = new Set<string>();
  const add = (rows: readonly { supplier_id: string | null }[]) => rows.forEach((row) => row.supplier_id && traced.add(row.supplier_id));
  await inBatches(supplierIds, 1, async (batch) => {
    for (const table of workTables) add(await from(db, scope, table).select('supplier_id').where('supplier_id', 'in', batch).distinct().execute());
    add(await from(db, scope, 'supplier_spend').select('supplier_spend.supplier_id').where('supplier_spend.supplier_id', 'in', batch).where('supplier_spend.import_id', '<>', importId).distinct().execute());
    add(await changedServices(db, scope, batch));
    add(await from(db, scope, 'supplier_merge').select('supplier_merge.gone_id as supplier_id').where('supplier_merge.gone_id', 'in', batch).execute());
  });
  return traced;
}

/** Those of the contacts to whom an invitation was sent. */
export async function findInvitedContacts(db: Db, scope: OrganisationScope, contactIds: readonly string[]): Promise<Set<string>> {
  const invited = new Set<string>();
  await inBatches(contactIds, 1, async (batch) => {
    const rows = await from(db, scope, 'invitation').select('invitation.contact_id').where('invitation.contact_id', 'in', batch).distinct().execute();
    for (const row of rows) if (row.contact_id) invited.add(row.contact_id);
  });
  return invited;
}

/** Services that are not the one, nameless service that every supplier begins with. */
function changedServices(db: Db, scope: OrganisationScope, supplierIds: readonly string[]) {
  return from(db, scope, 'supplied_service')
    .innerJoin('supplier', (join) => join.onRef('supplier.organisation_id', '=', 'supplied_service.organisation_id').onRef('supplier.id', '=', 'supplied_service.supplier_id'))
    .select('supplied_service.supplier_id')
    .where('supplied_service.supplier_id', 'in', supplierIds)
    .where((eb) =>
      eb.or([
        eb('supplied_service.name', '<>', ''),
        eb('supplied_service.ict_kind', '<>', 'other'),
        eb('supplied_service.process_supported', 'is not', null),
        eb('supplied_service.ended_on', 'is not', null),
        eb('supplied_service.created_at', '<>', eb.ref('supplier.created_at')),
      ]),
    )
    .distinct()
    .execute();
}
