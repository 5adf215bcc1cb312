import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { fileFacts, momentIn } from '#app/platform/table-file/file-facts.ts';
import { everyPage, shortTableFile, type TableFile } from '#app/platform/table-file/table-file.ts';
import { loadChanges, type ChangesView } from './load-change.server.ts';
import { bulkChangeMessages } from './messages.ts';

type Row = ChangesView['changes'][number];

/** What was changed in one go, the latest first. */
export async function exportChanges(ctx: MemberContext): Promise<TableFile> {
  const t = ctx.t(bulkChangeMessages);
  const moment = momentIn(ctx);
  const rows = await everyPage<Row, string>(async (before) => {
    const { changes, earlier } = await loadChanges(ctx, before);
    return { items: changes, next: earlier };
  });
  return shortTableFile<Row>({
    ...fileFacts(ctx, { file: t.file, sheet: t.title }),
    rows,
    columns: [
      { head: t.columns.what, type: 'text', width: 60, value: (row) => row.words },
      { head: t.columns.n, type: 'number', width: 14, value: (row) => row.suppliers },
      { head: t.columns.when, type: 'moment', width: 20, value: (row) => moment(row.at) },
      { head: t.columns.who, type: 'text', width: 28, value: (row) => row.by ?? t.somebody },
      { head: t.columns.state, type: 'text', width: 20, value: (row) => (row.status === 'preview' ? null : t.states[row.status]) },
    ],
  });
}
