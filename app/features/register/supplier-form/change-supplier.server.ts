import type { OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import { nonEmpty } from '#app/domain/audit/events.ts';
import { changesBetween } from '#app/domain/audit/register-events.ts';
import { recordCoverage } from '#app/platform/coverage/record-coverage.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { listSupplierKinds, replaceSupplierKinds } from '#db/queries/supplier-kind.ts';
import { listSupplierTags, replaceSupplierTags } from '#db/queries/tag.ts';
import { getSupplier, updateSupplier } from '#db/queries/supplier.ts';
import { tagsChange } from '../tags-change.ts';
import type { RegisterContext } from '../register-context.ts';
import { beginSupplyAgain, endSupply } from '../supply/supply.server.ts';
import { checkPlace, findDuplicate } from './check-supplier.server.ts';
import { supplierColumns, supplierValues } from './supplier-columns.ts';
import type { SupplierValues } from './supplier-values.ts';

/** Writes what a person changed about a supplier. Ending one ends its supplied services with it. */
export function changeSupplier({ app, scope, today }: RegisterContext, supplierId: string, values: SupplierValues, options: { allowDuplicate: boolean }) {
  return mutate(app, scope, async (tx, { now }) => {
    const row = await getSupplier(tx, scope, supplierId);
    const kindsBefore = (await listSupplierKinds(tx, scope, [supplierId])).get(supplierId) ?? [];
    const tagsBefore = (await listSupplierTags(tx, scope, [supplierId])).get(supplierId) ?? [];
    const columnChanges = changesBetween(supplierColumns(supplierValues(row, kindsBefore, tagsBefore)), supplierColumns(values));
    const tagChanges = tagsChange(tagsBefore, values.tags);
    const changes = columnChanges || tagChanges ? { ...columnChanges, ...tagChanges } : null;
    const kindsChanged = kindsBefore.join() !== [...values.kindIds].sort().join();
    if (!changes && !kindsChanged) return refused({ field: null, unchanged: true } as const);
    const identityChanged = changes && ['kvk_number', 'vat_number', 'lei', 'own_reference'].some((field) => field in changes);
    const problem = (await checkPlace(tx, scope, values)) ?? (identityChanged && !options.allowDuplicate ? await findDuplicate(tx, scope, values, supplierId) : null);
    if (problem) return refused(problem);

    await updateSupplier(tx, scope, supplierId, { ...supplierColumns(values), updated_at: now });
    if (tagChanges) await replaceSupplierTags(tx, scope, supplierId, values.tags, now);
    if (kindsChanged) await replaceSupplierKinds(tx, scope, supplierId, values.kindIds);
    const events: OrganisationAuditEvent[] = [
      { type: 'supplier.changed', subject: { kind: 'supplier', id: supplierId }, data: { changes: changes ?? {}, ...(kindsChanged ? { kinds: values.kindIds } : {}) } },
    ];
    if (changes?.status) {
      const supply = values.status === 'ended' ? await endSupply(tx, scope, supplierId, today) : row.status === 'ended' ? await beginSupplyAgain(tx, scope, supplierId, { today, now }) : [];
      events.push(...supply);
      if (supply.length > 0) await recordCoverage(tx, scope, [supplierId], { cause: 'supplier.changed', today, now });
    }
    return done({ id: supplierId }, nonEmpty(events));
  });
}
