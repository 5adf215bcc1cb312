import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { getAccess } from '#db/queries/access.ts';
import { listSuppliedServices } from '#db/queries/supplied-service.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import type { AccessDraft } from './access-form.tsx';
import { accessMessages } from './messages.ts';

export async function loadAccessForm(ctx: MemberContext, supplierId: string, accessId: string | null) {
  const { db, scope } = ctx;
  const t = ctx.t(accessMessages);
  const supplier = await getSupplier(db, scope, supplierId);
  const services = await listSuppliedServices(db, scope, [supplierId]);
  const row = accessId ? await getAccess(db, scope, supplierId, accessId) : null;
  const access: AccessDraft | null = row && {
    area: row.area,
    scope: row.scope,
    serviceId: row.supplied_service_id,
    grantedBy: row.granted_by,
    sinceOn: row.since_on,
    untilOn: row.until_on,
  };
  return {
    title: access ? t.editTitle({ supplier: supplier.legal_name }) : t.newTitle({ supplier: supplier.legal_name }),
    supplier: { name: supplier.legal_name, to: `/o/${ctx.organisation.slug}/suppliers/${supplierId}` },
    access,
    services: services.length > 1 ? services.map((service) => ({ value: service.id, label: service.name })) : [],
    canEnd: row !== null && row.ended_at === null,
  };
}
