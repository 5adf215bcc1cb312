import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import type { Db } from '#db/dialect/connect.ts';
import { getAccess, insertAccess, updateAccess, type AccessRow } from '#db/queries/access.ts';
import { newId } from '#db/queries/new-id.ts';
import { findSuppliedService } from '#db/queries/supplied-service.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import type { RegisterContext } from '../register-context.ts';
import type { AccessValues } from './access.form.ts';

/** `service`: not one of this supplier's; `unchanged`: nothing to write. */
export type AccessProblem = 'service' | 'unchanged';

function columnsOf(values: AccessValues) {
  return {
    area: values.area,
    scope: values.scope,
    supplied_service_id: values.serviceId,
    granted_by: values.grantedBy,
    since_on: values.sinceOn,
    until_on: values.untilOn,
  } satisfies Partial<AccessRow>;
}

/** Records a way in, or changes the one with that id. */
export function saveAccess({ app, scope }: RegisterContext, supplierId: string, accessId: string | null, values: AccessValues) {
  return mutate(app, scope, async (tx, { now }) => {
    await getSupplier(tx, scope, supplierId);
    if (values.serviceId && !(await isServiceOf(tx, scope, supplierId, values.serviceId))) return refused<AccessProblem>('service');
    const before = accessId ? await getAccess(tx, scope, supplierId, accessId) : null;
    const columns = columnsOf(values);
    const { grantedBy, ...facts } = values;
    const data = { supplierId, ...facts };
    if (!before) {
      const id = newId();
      await insertAccess(tx, scope, { ...columns, id, supplier_id: supplierId, recorded_at: now, ended_at: null });
      return done({ id }, [{ type: 'access.granted', subject: { kind: 'access', id }, data, personal: { grantedBy } }]);
    }
    const fields = Object.entries(columns).flatMap(([field, value]) => (before[field as keyof AccessRow] === value ? [] : [field]));
    if (fields.length === 0) return refused<AccessProblem>('unchanged');
    await updateAccess(tx, scope, before.id, columns);
    const personal = before.granted_by === grantedBy ? {} : { grantedBy };
    return done({ id: before.id }, [{ type: 'access.changed', subject: { kind: 'access', id: before.id }, data: { ...data, fields }, personal }]);
  });
}

async function isServiceOf(db: Db, scope: OrganisationScope, supplierId: string, serviceId: string): Promise<boolean> {
  return (await findSuppliedService(db, scope, serviceId))?.supplier_id === supplierId;
}

/** Records that a way in was closed; what was closed before stays as it is. */
export function endAccess({ app, scope }: RegisterContext, supplierId: string, accessId: string) {
  return mutate(app, scope, async (tx, { now }) => {
    const access = await getAccess(tx, scope, supplierId, accessId);
    if (access.ended_at !== null) return refused<AccessProblem>('unchanged');
    await updateAccess(tx, scope, access.id, { ended_at: now });
    return done({ id: access.id }, [{ type: 'access.ended', subject: { kind: 'access', id: access.id }, data: { supplierId, area: access.area } }]);
  });
}
