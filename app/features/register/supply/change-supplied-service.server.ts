import { changesBetween } from '#app/domain/audit/register-events.ts';
import { foldName } from '#app/domain/register/name-key.ts';
import { recordCoverage } from '#app/platform/coverage/record-coverage.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { Db } from '#db/dialect/connect.ts';
import { getSuppliedService, listSuppliedServices, updateSuppliedService } from '#db/queries/supplied-service.ts';
import type { RegisterContext } from '../register-context.ts';
import type { ServiceProblem } from './add-supplied-service.server.ts';
import { serviceColumns } from './service-columns.ts';
import type { ServiceValues } from './service.form.ts';

/** Of that supplier, so that an address cannot mix two. */
export async function getServiceOf(db: Db, scope: RegisterContext['scope'], supplierId: string, serviceId: string) {
  const service = await getSuppliedService(db, scope, serviceId);
  if (service.supplier_id !== supplierId) throw new AppError('not_found');
  return service;
}

export function changeService({ app, scope }: RegisterContext, supplierId: string, serviceId: string, values: ServiceValues) {
  return mutate(app, scope, async (tx) => {
    const service = await getServiceOf(tx, scope, supplierId, serviceId);
    const others = (await listSuppliedServices(tx, scope, [supplierId])).filter((other) => other.id !== serviceId);
    if (others.some((other) => foldName(other.name) === foldName(values.name))) return refused<ServiceProblem | null>({ field: 'name', why: 'sameName' });
    const after = serviceColumns(values);
    const { name, ict_kind, process_supported, substitutability, alternatives, fallback } = service;
    const changes = changesBetween<Record<keyof typeof after, string | null>>({ name, ict_kind, process_supported, substitutability, alternatives, fallback }, after);
    if (!changes) return refused<ServiceProblem | null>(null);
    await updateSuppliedService(tx, scope, serviceId, after);
    return done({ id: serviceId }, [{ type: 'service.changed', subject: { kind: 'supplied_service', id: serviceId }, data: { supplierId, changes } }]);
  });
}

/** Today is its last day; ending an ended one changes nothing. */
export function endService({ app, scope, today }: RegisterContext, supplierId: string, serviceId: string) {
  return mutate(app, scope, async (tx, { now }) => {
    const service = await getServiceOf(tx, scope, supplierId, serviceId);
    if (service.ended_on !== null && service.ended_on <= today) return refused('ended' as const);
    await updateSuppliedService(tx, scope, serviceId, { ended_on: today });
    await recordCoverage(tx, scope, [supplierId], { cause: 'service.ended', today, now });
    return done({ id: serviceId }, [{ type: 'service.ended', subject: { kind: 'supplied_service', id: serviceId }, data: { supplierId, endedOn: today } }]);
  });
}
