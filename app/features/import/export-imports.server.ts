import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { fileFacts, momentIn } from '#app/platform/table-file/file-facts.ts';
import { everyPage, shortTableFile, type FileColumn, type TableFile } from '#app/platform/table-file/table-file.ts';
import { listImports, type ImportListItem } from './list-imports.server.ts';
import { importMessages } from './messages.ts';

/** Every import, the latest first, with what came of it. */
export async function exportImports(ctx: MemberContext): Promise<TableFile> {
  const t = ctx.t(importMessages);
  const rows = await everyPage((before: string | null) => listImports(ctx, before));
  return shortTableFile<ImportListItem>({ ...fileFacts(ctx, { file: t.list.asFile, sheet: t.title }), columns: columnsOf(ctx), rows });
}

function columnsOf(ctx: MemberContext): FileColumn<ImportListItem>[] {
  const { list, status, preview } = ctx.t(importMessages);
  const moment = momentIn(ctx);
  const ofApplied = (count: 'created' | 'updated') => (item: ImportListItem) => (item.status === 'applied' ? item[count] : null);
  return [
    { head: list.file, type: 'text', width: 44, value: (item) => item.fileName },
    { head: list.state, type: 'text', width: 20, value: (item) => status[item.status] },
    { head: preview.outcome.create, type: 'number', width: 12, value: ofApplied('created') },
    { head: preview.outcome.update, type: 'number', width: 12, value: ofApplied('updated') },
    { head: list.when, type: 'moment', width: 20, value: (item) => moment(item.createdAt) },
    { head: list.by, type: 'text', width: 28, value: (item) => item.by || null },
  ];
}
