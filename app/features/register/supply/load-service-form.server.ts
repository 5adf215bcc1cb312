import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listSuppliedServices } from '#db/queries/supplied-service.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import { getServiceOf } from './change-supplied-service.server.ts';
import { serviceMessages } from './messages.ts';
import type { ServiceDraft } from './service-form.tsx';

export async function loadServiceForm(ctx: MemberContext, supplierId: string, serviceId: string | null) {
  const { db, scope, today } = ctx;
  const t = ctx.t(serviceMessages);
  const supplier = await getSupplier(db, scope, supplierId);
  const services = await listSuppliedServices(db, scope, [supplierId]);
  const row = serviceId ? await getServiceOf(db, scope, supplierId, serviceId) : null;
  const service: ServiceDraft | null = row && { name: row.name, ictKind: row.ict_kind, processSupported: row.process_supported, substitutability: row.substitutability, alternatives: row.alternatives, fallback: row.fallback };
  return {
    title: row ? t.editTitle({ name: row.name || supplier.legal_name }) : t.newTitle({ supplier: supplier.legal_name }),
    supplier: { name: supplier.legal_name, to: `/o/${ctx.organisation.slug}/suppliers/${supplierId}` },
    service,
    asksFirstName: !row && services.some((one) => one.name === ''),
    canEnd: row !== null && (row.ended_on === null || row.ended_on > today),
  };
}
