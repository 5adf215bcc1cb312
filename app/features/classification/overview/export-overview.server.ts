import { triageGroupings } from '#app/domain/register/triage-groups.ts';
import { groupedFile } from '#app/platform/grouping/grouped-file.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { fileFacts, momentIn } from '#app/platform/table-file/file-facts.ts';
import { shortTableFile, type TableFile } from '#app/platform/table-file/table-file.ts';
import { overviewMessages } from './messages.ts';
import { listRuns, type ListedRun } from './view-overview.server.ts';

/** Everybody whose level is still open, group by group. */
export function exportWaiting(ctx: MemberContext, search: URLSearchParams): Promise<TableFile> {
  const t = ctx.t(overviewMessages);
  return groupedFile(ctx, { asked: { of: 'waiting', by: triageGroupings.find((one) => one === search.get('by')) ?? null }, file: t.file, sheet: t.title, columns: [] });
}

/** More than an organisation makes; a bound all the same. */
const mostInFile = 10_000;

/** Every time that somebody answered for many at once, the latest first. */
export async function exportRuns(ctx: MemberContext): Promise<TableFile> {
  const t = ctx.t(overviewMessages);
  const moment = momentIn(ctx);
  return shortTableFile<ListedRun>({
    ...fileFacts(ctx, { file: t.runsFile, sheet: t.runs }),
    rows: await listRuns(ctx, mostInFile),
    columns: [
      { head: t.run, type: 'moment', width: 20, value: (run) => moment(run.at) },
      { head: t.who, type: 'text', width: 28, value: (run) => run.by },
      { head: t.suppliers, type: 'number', width: 14, value: (run) => run.total },
      { head: t.state, type: 'text', width: 22, value: (run) => t.status[run.status] },
    ],
  });
}
