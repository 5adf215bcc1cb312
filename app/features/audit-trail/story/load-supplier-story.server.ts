import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import type { EventView } from '../trail/event-view.ts';
import { loadTrail } from '../trail/load-trail.server.ts';
import { trailSearch } from '../trail/trail-search.ts';

const eventsPerPage = 20;

export interface SupplierStory {
  days: { on: string; events: EventView[] }[];
  /** Where the earlier events begin; null: this is how it began. */
  earlierThan: number | null;
  isLatest: boolean;
}

/** All that was recorded about one supplier, a page of it, newest first; null for who may not read the trail. */
export async function loadSupplierStory(ctx: MemberContext, supplierId: string, search: URLSearchParams): Promise<SupplierStory | null> {
  if (!ctx.can('audit:read')) return null;
  const { before } = trailSearch.parse({ before: search.get('before') ?? undefined });
  const trail = await loadTrail(ctx, { supplier: supplierId, before }, eventsPerPage);
  return { days: trail.days, earlierThan: trail.before, isLatest: before === undefined };
}
