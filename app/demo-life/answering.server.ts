import { addDays, type CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { wayStepsOf, type WayStepKind } from '#app/domain/way/steps.ts';
import type { DemoApp, Episode } from '#app/features/demo/demo-app.ts';
import { handOver } from '#app/features/supplier-desk/hand-over/hand-over.server.ts';
import { reportWay } from '#app/features/supplier-desk/way/report-way.server.ts';
import type { DemoPlace } from '#db/seeds/demo/plan.ts';
import { withOne } from './chosen.server.ts';
import type { Days } from './days.server.ts';
import { supplierAt } from './then.server.ts';

/** Who chose it is invented, as every company here. */
const auditBody = 'Toetsbureau Nergens (verzonnen)';

/** Days from the report on; what lies behind is done, what lies ahead is planned. */
type Said = Partial<Record<WayStepKind, number>>;

const ways: readonly { daysAgo: number; said: Said }[] = [
  // Phase 1 was planned for a day that has passed since.
  { daysAgo: 24, said: { registered: -40, implementing: -12, audit_body_chosen: -6, phase_1: 15, phase_2: 33 } },
  { daysAgo: 17, said: { registered: -60, implementing: -30, audit_body_chosen: -25, phase_1: -3, phase_2: 24 } },
  { daysAgo: 10, said: { registered: -2, implementing: 25 } },
];

/** What suppliers say besides an answer: how far they are on the way to a certificate, and that a colleague is the right person. */
export function answering(place: DemoPlace, days: Days): Episode[] {
  const passedAt = days.at(12, '09:25');
  const passed = withOne(place, { story: 'asked', invitedBefore: passedAt }, 1, ({ id }) => [{ at: passedAt, play: (app) => passOn(app, place, id, passedAt) }]);
  const reports = ways.map(({ daysAgo, said }, n): Episode => {
    const at = days.at(daysAgo, '16:45');
    return { at, play: (app) => report(app, place, { n, at, said }) };
  });
  return [...reports, ...passed];
}

async function passOn(app: DemoApp, place: DemoPlace, supplierId: string, at: string): Promise<void> {
  const supplier = await supplierAt(app, place, supplierId, at);
  const domain = supplier.invitation.email.split('@')[1] ?? 'verzonnen.example';
  await handOver(supplier, { name: 'Pieter van den Inkt', email: `pieter@${domain}`, handedBy: supplier.name });
}

/** The n-th of those that have named a date and whose link still works. */
async function report(app: DemoApp, place: DemoPlace, { n, at, said }: { n: number; at: string; said: Said }): Promise<void> {
  const promised = await app.db.read
    .selectFrom('supplier_answer')
    .innerJoin('invitation', (join) => join.onRef('invitation.organisation_id', '=', 'supplier_answer.organisation_id').onRef('invitation.id', '=', 'supplier_answer.invitation_id'))
    .select(['supplier_answer.supplier_id', 'supplier_answer.expected_on'])
    .where('supplier_answer.organisation_id', '=', place.organisation.id)
    .where('supplier_answer.kind', '=', 'no_certificate')
    .where('supplier_answer.expected_on', '>', addDays(at.slice(0, 10), 60))
    .where('invitation.expires_at', '>', at)
    .orderBy('supplier_answer.answered_at')
    .orderBy('supplier_answer.id')
    .execute();
  const one = promised[n];
  if (!one) return;
  const supplier = await supplierAt(app, place, one.supplier_id, at);
  const day = (distance: number | undefined, isDone: boolean): CalendarDate | null => (distance !== undefined && distance <= 0 === isDone ? addDays(supplier.today, distance) : null);
  const steps = wayStepsOf((kind) => ({ kind, plannedOn: day(said[kind], false), doneOn: day(said[kind], true) }));
  await reportWay(supplier, { steps, auditBody: said.audit_body_chosen === undefined ? null : auditBody }, supplier.name);
}
