import type { OrganisationScope, SupplierScope } from '#app/domain/access/scope.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import { compareLevels } from '#app/domain/level/method.ts';
import { composeWay, wayLines, type Way } from '#app/domain/way/compose.ts';
import type { Db } from '#db/dialect/connect.ts';
import { listAgreedDates } from '#db/queries/agreed-date.ts';
import { listCertificateSteps, listShownMarks } from '#db/queries/certificate-step.ts';
import { findCoverage } from '#db/queries/coverage-interval.ts';

type Scope = OrganisationScope | SupplierScope;
export interface WayDay {
  today: CalendarDate;
  timeZone: string;
}

/** How far one supplier is on its way to a certificate of the level that is needed. */
export async function loadWay(db: Db, scope: Scope, supplierId: string, { today, timeZone }: WayDay): Promise<Way> {
  const [rows, agreed, marks, coverage] = [await listCertificateSteps(db, scope, supplierId), await listAgreedDates(db, scope, supplierId), await listShownMarks(db, scope, supplierId), await findCoverage(db, scope, supplierId, today)];
  const needed = coverage?.lowest ?? 'none';
  return composeWay({
    said: rows.map((row) => ({ kind: row.kind, plannedOn: row.planned_on, doneOn: row.done_on, auditBody: row.audit_body, recordedAt: row.recorded_at, isCurrent: row.superseded_at === null })),
    agreed: agreed.map((row) => ({ plannedOn: row.agreed_on, recordedAt: row.recorded_at })),
    certificates: marks
      .filter((mark) => mark.level !== null && compareLevels(mark.level, needed) >= 0)
      .map((mark) => ({ sinceOn: earlier(mark.valid_from, dateInZone(mark.received_at, timeZone)), receivedAt: mark.received_at })),
  });
}

const earlier = (a: CalendarDate, b: CalendarDate) => (a < b ? a : b);

/** As a screen shows it. */
export async function loadWayView(db: Db, scope: Scope, supplierId: string, day: WayDay) {
  const way = await loadWay(db, scope, supplierId, day);
  return {
    lines: wayLines(way, day.today),
    steps: way.steps,
    auditBody: way.auditBody,
    isShown: way.isShown,
    lastSaidOn: way.lastSaidAt && dateInZone(way.lastSaidAt, day.timeZone),
    today: day.today,
  };
}

export type WayView = Awaited<ReturnType<typeof loadWayView>>;
