import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { nonEmpty } from '#app/domain/audit/events.ts';
import { systemClock } from '#app/platform/clock/clock.ts';
import { done, mutate } from '#app/platform/mutate/mutate.server.ts';
import type { Databases } from '#db/dialect/connect.ts';

/** Appends `length` events, each with two personal values. */
export async function writeEvents(databases: Databases, scope: OrganisationScope, length: number): Promise<void> {
  const events = Array.from({ length }, (_, n) => ({
    type: 'contact.added' as const,
    subject: { kind: 'contact' as const, id: `c${n}` },
    data: { supplierId: `s${n}`, role: 'security' as const, isPrimary: n % 2 === 0 },
    personal: { name: `Person ${n}`, email: `person-${n}@verzonnen.example` },
  }));
  await mutate({ db: databases, clock: systemClock }, scope, async () => done(null, nonEmpty(events)));
}
