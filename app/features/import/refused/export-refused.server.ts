import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { tableFile, type FileColumn, type TableFile } from '#app/platform/table-file/table-file.ts';
import { listRefusedRows } from '#db/queries/import-row.ts';
import { getImportRun } from '#db/queries/import-run.ts';
import type { RefusedLines } from '../drafting/draft.ts';
import { readDraft, readRun } from '../import-record.ts';
import { importMessages } from '../messages.ts';
import type { LinesRead } from '../parse-tasks.server.ts';
import type { FileProblem } from '../reading/file-problem.ts';
import { requireWholeOrganisation } from '../require-whole-organisation.server.ts';

interface RefusedLine {
  /** Number of the line in the file. */
  id: string;
  cells: readonly string[];
  reason: string;
}

/** Lines of an import that became no supplier, as they stood in the file, with why: to be mended and brought in again. */
export async function exportRefused(ctx: MemberContext, search: URLSearchParams): Promise<TableFile> {
  requireWholeOrganisation(ctx);
  const run = await getImportRun(ctx.db, ctx.scope, search.get('import') ?? '');
  if (run.status === 'discarded' || run.status === 'refused') throw new AppError('not_found');
  const t = ctx.t(importMessages);
  const { layout } = readRun(run).layout;
  const reasons = new Map<number, RefusedLines['reason']>();
  for (const row of await listRefusedRows(ctx.db, ctx.scope, run.id)) {
    const stored = readDraft(row);
    if (stored.kind === 'refused') for (const line of stored.refused.at ?? [stored.refused.line]) reasons.set(line, stored.refused.reason);
  }
  const lines = await readLines(ctx, run, [...reasons.keys()].sort((a, b) => a - b));
  const rows = new Map(lines.map(({ line, cells }): [string, RefusedLine] => [String(line), { id: String(line), cells, reason: t.reason[reasons.get(line)!] }]));
  const columns = layout.headers.map((head, at): FileColumn<RefusedLine> => ({ head: head || t.columns.unnamed({ n: at + 1 }), type: 'text', width: 20, value: (row) => row.cells[at] ?? null }));
  return tableFile<RefusedLine>({
    name: `${t.refused.file}-${run.file_name.replace(/\.[^.]*$/, '')}`,
    sheet: t.refused.sheet,
    locale: ctx.locale,
    columns: [...columns, { head: t.refused.reason, type: 'text', width: 44, value: (row) => row.reason }],
    ids: [...rows.keys()],
    rowsOf: (ids) => Promise.resolve(ids.flatMap((id) => rows.get(id) ?? [])),
  });
}

async function readLines({ app, scope }: MemberContext, run: Parameters<typeof readRun>[0] & { file_sha256: string }, lines: number[]): Promise<LinesRead> {
  if (lines.length === 0) return [];
  const { read } = readRun(run).layout;
  const answer = await app.parseWorker.run<{ ok: true; lines: LinesRead } | { ok: false; problem: FileProblem }>('read-lines', { path: await app.files.localPath(run.file_sha256), read, lines }, scope);
  if (!answer.ok) throw new AppError('unavailable', 'the file can no longer be read');
  return answer.lines;
}
