import { dateInZone } from '#app/domain/calendar/instant.ts';
import { daysBetween } from '#app/domain/calendar/calendar-date.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { countRequests, listRequests } from '#db/queries/request-list.ts';
import type { RequestSearch } from './request-search.ts';

const pageSize = 50;

export async function loadRequests(ctx: MemberContext, { show, after }: RequestSearch) {
  const { db, scope, now, today, organisation } = ctx;
  const filter = show === 'to-handle' ? { toHandle: true } : { state: show };
  const [counts, page] = await Promise.all([
    countRequests(db, scope, { now, today }),
    listRequests(db, scope, filter, { now, today }, { limit: pageSize, after }),
  ]);
  const last = page.rows.at(-1);
  return {
    counts,
    show: show ?? null,
    rows: page.rows.map(({ open_answers, proofs_to_verify, ...row }) => ({
      ...row,
      open_answers: Number(open_answers),
      has_proof_to_verify: Number(proofs_to_verify) > 0,
      days: daysBetween(dateInZone(row.created_at, organisation.time_zone), today),
    })),
    next: page.hasNext && last ? `${last.created_at}~${last.id}` : null,
    isFirstPage: after === undefined,
    maySend: ctx.can('invitation:send'),
    mayReadMails: ctx.can('mail:read'),
  };
}

export type RequestsPage = Awaited<ReturnType<typeof loadRequests>>;
export type ListedRequest = RequestsPage['rows'][number];
