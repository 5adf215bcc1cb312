import { clocksOf, nextClock } from '#app/domain/incident/clocks.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listClosedIncidents, listOpenIncidents, type ListedIncident } from '#db/queries/incident.ts';
import { courseOf } from '../incident/course.ts';

const pageSize = 50;
/** More than can be open at once anywhere; a bound all the same. */
const mostOpen = 500;

/** Those that are open, the most urgent clock first; those that are closed, by page. */
export async function loadIncidents(ctx: MemberContext, before: string | null) {
  const { db, scope } = ctx;
  const [open, closed] = await Promise.all([
    before === null ? listOpenIncidents(db, scope, mostOpen) : [],
    listClosedIncidents(db, scope, { before: readPlace(before), limit: pageSize + 1 }),
  ]);
  const shown = closed.slice(0, pageSize);
  const last = closed.length > pageSize ? shown.at(-1) : undefined;
  return {
    open: open.map((row) => openItem(row, ctx)).sort(byUrgency),
    closed: shown.map((row) => ({ id: row.id, supplier: row.legal_name, supplierId: row.supplier_id, title: row.title, learnedAt: row.learned_at, significance: row.significance, closedAt: row.closed_at ?? '', reviewNeeded: row.review_needed })),
    next: last ? `${last.closed_at}_${last.id}` : null,
    isFirst: before === null,
  };
}

export type Incidents = Awaited<ReturnType<typeof loadIncidents>>;

export function openItem(row: ListedIncident, { now, organisation }: Pick<MemberContext, 'now' | 'organisation'>) {
  const clock = nextClock(clocksOf(courseOf(row), { now, timeZone: organisation.time_zone }));
  return { id: row.id, supplier: row.legal_name, supplierId: row.supplier_id, title: row.title, learnedAt: row.learned_at, significance: row.significance, clock };
}

type OpenItem = ReturnType<typeof openItem>;

/** What runs out first; then what nobody has judged; then the rest, the newest first as they come. */
export function byUrgency(a: OpenItem, b: OpenItem): number {
  return rank(a).localeCompare(rank(b));
}

function rank({ clock, significance }: OpenItem): string {
  if (clock) return `0 ${clock.dueAt}`;
  return significance === 'undecided' ? '1' : '2';
}

function readPlace(before: string | null): { closedAt: string; id: string } | null {
  const [closedAt, id] = before?.split('_') ?? [];
  return closedAt && id ? { closedAt, id } : null;
}
