import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { loadTrail } from '../trail/load-trail.server.ts';
import { eventMessages, trailMessages } from '../trail/messages.ts';
import { tellActor, tellEvent } from '../trail/tell-event.ts';
import { trailSearch } from '../trail/trail-search.ts';

const eventsPerPage = 20;

/** An event as it is told, which is done here: the words for every kind of event are too many for each supplier's page. */
export interface ToldEvent {
  sequence: number;
  at: string;
  time: string;
  who: string;
  what: string;
}

export interface SupplierStory {
  days: { on: string; events: ToldEvent[] }[];
  /** Where the earlier events begin; null: this is how it began. */
  earlierThan: number | null;
  isLatest: boolean;
}

/** All that was recorded about one supplier, a page of it, newest first; null for who may not read the trail. */
export async function loadSupplierStory(ctx: MemberContext, supplierId: string, search: URLSearchParams): Promise<SupplierStory | null> {
  if (!ctx.can('audit:read')) return null;
  const { before } = trailSearch.parse({ before: search.get('before') ?? undefined });
  const trail = await loadTrail(ctx, { supplier: supplierId, before }, eventsPerPage);
  const [words, t] = [ctx.t(eventMessages), ctx.t(trailMessages)];
  const days = trail.days.map(({ on, events }) => ({ on, events: events.map((event) => ({ sequence: event.sequence, at: event.at, time: event.time, who: tellActor(event, t), what: tellEvent(event, words, t) })) }));
  return { days, earlierThan: trail.before, isLatest: before === undefined };
}
