import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listSupplierKinds } from '#db/queries/supplier-kind.ts';
import { listSupplierTags } from '#db/queries/tag.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import { supplierFormMessages } from './messages.ts';
import { supplierValues } from './supplier-columns.ts';
import { loadSupplierChoices } from './supplier-form-choices.server.ts';

/** One supplier as the form shows it. An owner who is no longer a member stays in the list until another is chosen. */
export async function loadSupplierForm(ctx: MemberContext, supplierId: string) {
  const { db, scope } = ctx;
  const supplier = await getSupplier(db, scope, supplierId);
  const [kinds, tags] = await Promise.all([listSupplierKinds(db, scope, [supplierId]), listSupplierTags(db, scope, [supplierId])]);
  return {
    title: ctx.t(supplierFormMessages).editTitle({ name: supplier.legal_name }),
    list: `/o/${ctx.organisation.slug}/suppliers`,
    supplierId,
    values: supplierValues(supplier, kinds.get(supplierId) ?? [], tags.get(supplierId) ?? []),
    choices: await loadSupplierChoices(ctx, supplier.owner_member_id),
  };
}
