import type { ServiceEvent } from '#app/domain/audit/register-events.ts';
import { nonEmpty } from '#app/domain/audit/events.ts';
import { foldName } from '#app/domain/register/name-key.ts';
import { recordCoverage } from '#app/platform/coverage/record-coverage.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { newId } from '#db/queries/new-id.ts';
import { insertSuppliedServices, listSuppliedServices, updateSuppliedService } from '#db/queries/supplied-service.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import type { RegisterContext } from '../register-context.ts';
import type { ServiceValues } from './service.form.ts';

export type ServiceProblem = { field: 'name' | 'firstName'; why: 'nameMissing' | 'sameName' };

/** Begins another supplied service. The first one gets its name at the latest now: two of them must be told apart. */
export function addService({ app, scope, today }: RegisterContext, supplierId: string, values: ServiceValues) {
  return mutate(app, scope, async (tx, { now }) => {
    await getSupplier(tx, scope, supplierId);
    const present = await listSuppliedServices(tx, scope, [supplierId]);
    const unnamed = present.find((service) => service.name === '');
    if (unnamed && !values.firstName) return refused<ServiceProblem>({ field: 'firstName', why: 'nameMissing' });
    const taken = [...present.map((service) => service.name), values.firstName ?? ''].map(foldName);
    if (taken.includes(foldName(values.name))) return refused<ServiceProblem>({ field: 'name', why: 'sameName' });

    const events: ServiceEvent[] = [];
    if (unnamed && values.firstName) {
      await updateSuppliedService(tx, scope, unnamed.id, { name: values.firstName });
      const changes = { name: { from: '', to: values.firstName } };
      events.push({ type: 'service.changed', subject: { kind: 'supplied_service', id: unnamed.id }, data: { supplierId, changes } });
    }
    const { name, ictKind, processSupported } = values;
    const id = newId();
    await insertSuppliedServices(tx, scope, [{ id, supplier_id: supplierId, name, ict_kind: ictKind, process_supported: processSupported, created_at: now }]);
    events.push({ type: 'service.added', subject: { kind: 'supplied_service', id }, data: { supplierId, name, ictKind, processSupported } });
    await recordCoverage(tx, scope, [supplierId], { cause: 'service.added', today, now });
    return done({ id }, nonEmpty(events));
  });
}
