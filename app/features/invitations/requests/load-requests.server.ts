import { dateInZone } from '#app/domain/calendar/instant.ts';
import { daysBetween } from '#app/domain/calendar/calendar-date.ts';
import { funnelOf, type Funnel } from '#app/domain/invitation/funnel.ts';
import { ChainCache } from '#app/platform/cache/chain-cache.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { countRequests, listRequests, type RequestFilter, type RequestRow } from '#db/queries/request-list.ts';
import { listRequestSteps } from '#db/queries/request-funnel.ts';
import { loadWaves } from '../wave/load-waves.server.ts';
import type { RequestSearch, RequestView } from './request-search.ts';

const pageSize = 50;

/** Every supplier that was ever asked is looked at: once for each state of the register. */
const kept = new ChainCache();

export function filterOf(show: RequestView): RequestFilter {
  if (show === 'all') return {};
  if (show === 'open') return { open: true };
  return show === 'to-handle' ? { toHandle: true } : { state: show };
}

export async function loadRequests(ctx: MemberContext, { show, after }: RequestSearch) {
  const { db, scope, now, today, organisation } = ctx;
  const [counts, page, waves, funnel] = await Promise.all([
    countRequests(db, scope, { now, today }),
    listRequests(db, scope, filterOf(show), { now, today }, { limit: pageSize, after }),
    loadWaves(ctx),
    kept.get<Funnel>(db, scope, 'funnel', async () => funnelOf(await listRequestSteps(db, scope))),
  ]);
  const last = page.rows.at(-1);
  return {
    counts,
    waves,
    funnel,
    show,
    rows: page.rows.map((row) => listedRequest(row, organisation.time_zone, today)),
    next: page.hasNext && last ? `${last.urgency}~${last.created_at}~${last.id}` : null,
    isFirstPage: after === undefined,
    maySend: ctx.can('invitation:send'),
    mayReadMails: ctx.can('mail:read'),
  };
}

export type RequestsPage = Awaited<ReturnType<typeof loadRequests>>;
export type ListedRequest = ReturnType<typeof listedRequest>;

export function listedRequest({ open_answers, proofs_to_verify, urgency: _, reminded_on, called_on, ...row }: RequestRow, timeZone: string, today: string) {
  return {
    ...row,
    open_answers: Number(open_answers),
    has_proof_to_verify: Number(proofs_to_verify) > 0,
    days_since_reminder: reminded_on === null ? null : daysBetween(reminded_on, today),
    days_since_call: called_on === null ? null : daysBetween(called_on, today),
    days: daysBetween(dateInZone(row.created_at, timeZone), today),
  };
}
