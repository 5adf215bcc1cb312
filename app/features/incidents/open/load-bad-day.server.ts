import { localTimeInZone } from '#app/domain/calendar/local-time.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listIncidentsOfSupplier } from '#db/queries/incident.ts';
import { loadSheet } from '../sheet/load-sheet.server.ts';

/** The page that is printed before anything happens, and the place from which an incident is opened. */
export async function loadBadDay(ctx: MemberContext, supplierId: string) {
  const sheet = await loadSheet(ctx, supplierId);
  const incidents = await listIncidentsOfSupplier(ctx.db, ctx.scope, supplierId);
  const timeZone = ctx.organisation.time_zone;
  return {
    sheet,
    incidents: incidents.map(({ id, title, learned_at, closed_at }) => ({ id, title, learnedAt: learned_at, isOpen: closed_at === null })),
    now: ctx.now,
    timeZone,
    nowLocal: localTimeInZone(ctx.now, timeZone),
  };
}

export type BadDay = Awaited<ReturnType<typeof loadBadDay>>;
