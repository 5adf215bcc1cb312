import { recordCoverage } from '#app/platform/coverage/record-coverage.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { newId } from '#db/queries/new-id.ts';
import { insertSupplierKinds } from '#db/queries/supplier-kind.ts';
import { replaceSupplierTags } from '#db/queries/tag.ts';
import { insertSuppliers } from '#db/queries/supplier.ts';
import type { RegisterContext } from '../register-context.ts';
import { checkPlace, findDuplicate } from './check-supplier.server.ts';
import { supplierColumns } from './supplier-columns.ts';
import type { SupplierValues } from './supplier-values.ts';

/** Puts one supplier into the register, with its one supplied service. Somebody typed it in, so it is one to classify. */
export function registerSupplier({ app, scope, today }: RegisterContext, values: SupplierValues, options: { allowDuplicate: boolean }) {
  return mutate(app, scope, async (tx, { now }) => {
    const problem = (await checkPlace(tx, scope, values)) ?? (options.allowDuplicate ? null : await findDuplicate(tx, scope, values, null));
    if (problem) return refused(problem);
    const id = newId();
    await insertSuppliers(tx, scope, [{ id, ...supplierColumns(values), triage: 'to_classify', created_at: now }]);
    await insertSupplierKinds(tx, scope, id, values.kindIds);
    await replaceSupplierTags(tx, scope, id, values.tags, now);
    await recordCoverage(tx, scope, [id], { cause: 'supplier.registered', today, now });
    const { legalName, kvkNumber, vatNumber, country } = values;
    return done({ id }, [{ type: 'supplier.registered', subject: { kind: 'supplier', id }, data: { legalName, kvkNumber, vatNumber, country, importId: null, line: null } }]);
  });
}
