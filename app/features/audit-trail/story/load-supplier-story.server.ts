import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import type { EventView } from '../trail/event-view.ts';
import { loadTrail } from '../trail/load-trail.server.ts';

const eventsShown = 8;

export interface SupplierStory {
  days: { on: string; events: EventView[] }[];
  hasMore: boolean;
}

/** The last events about one supplier; null for who may not read the trail. */
export async function loadSupplierStory(ctx: MemberContext, supplierId: string): Promise<SupplierStory | null> {
  if (!ctx.can('audit:read')) return null;
  const { days, before } = await loadTrail(ctx, { supplier: supplierId });
  const shown: SupplierStory['days'] = [];
  let room = eventsShown;
  for (const { on, events } of days) {
    if (room > 0) shown.push({ on, events: events.slice(0, room) });
    room -= events.length;
  }
  return { days: shown, hasMore: room < 0 || before !== null };
}
