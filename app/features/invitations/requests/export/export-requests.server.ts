import { dateInZone } from '#app/domain/calendar/instant.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { tableFile, type FileColumn, type TableFile } from '#app/platform/table-file/table-file.ts';
import { levelText } from '#app/ui/level-text.ts';
import { uiMessages } from '#app/ui/messages.ts';
import { listRequestsById } from '#db/queries/request-list.ts';
import { requestListMessages } from '../list-messages.ts';
import { filterOf, listedRequest, type ListedRequest } from '../load-requests.server.ts';
import { requestMessages } from '../messages.ts';
import { nextStep } from '../next-step.ts';
import { requestSearch } from '../request-search.ts';
import { requestExportMessages } from './messages.ts';
import type { RequestIdsAsked } from './request-tasks.server.ts';

/** The requests that an address means, whole and in their order. */
export async function exportRequests(ctx: MemberContext, search: URLSearchParams): Promise<TableFile> {
  const { app, db, scope, now, today, organisation } = ctx;
  const { show } = requestSearch.parse({ show: search.get('show') ?? undefined });
  const moment = { now, today };
  const asked: RequestIdsAsked = { scope, filter: filterOf(show), moment };
  return tableFile({
    name: `${ctx.t(requestExportMessages).file}-${organisation.slug}-${today}`,
    sheet: ctx.t(requestListMessages).title,
    locale: ctx.locale,
    columns: requestColumns(ctx, organisation.time_zone),
    ids: await app.readWorker.run<string[]>('list-request-ids', asked, scope),
    rowsOf: async (ids) => (await listRequestsById(db, scope, ids, moment)).map((row) => listedRequest(row, organisation.time_zone, today)),
  });
}

function requestColumns(ctx: Pick<MemberContext, 't'>, timeZone: string): FileColumn<ListedRequest>[] {
  const { columns } = ctx.t(requestListMessages);
  const { states } = ctx.t(requestMessages);
  const { heads, next } = ctx.t(requestExportMessages);
  const { level } = ctx.t(uiMessages);
  const dayOf = (instant: string | null) => (instant ? dateInZone(instant, timeZone) : null);
  const text = (head: string, width: number, value: (row: ListedRequest) => string | null): FileColumn<ListedRequest> => ({ head, type: 'text', width, value });
  const date = (head: string, value: (row: ListedRequest) => string | null): FileColumn<ListedRequest> => ({ head, type: 'date', width: 14, value });
  return [
    text(columns.supplier, 38, (row) => row.legal_name),
    text(heads.reference, 16, (row) => row.own_reference),
    text(columns.level, 16, (row) => levelText(row.lowest, row.highest, level)),
    text(columns.contact, 24, (row) => row.contact_name),
    text(heads.email, 32, (row) => row.email),
    text(heads.phone, 18, (row) => row.phone),
    date(heads.askedOn, (row) => dayOf(row.created_at)),
    { head: heads.days, type: 'number', width: 10, value: (row) => row.days },
    date(heads.expiresOn, (row) => dayOf(row.expires_at)),
    text(columns.state, 18, (row) => states[row.request_state]),
    date(heads.answeredOn, (row) => dayOf(row.answered_at)),
    date(heads.expectedOn, (row) => (row.coverage_state === 'gap_agreed' ? row.agreed_on : null)),
    text(columns.next, 24, (row) => {
      const step = nextStep(row);
      return step === 'none' ? null : next[step];
    }),
  ];
}
