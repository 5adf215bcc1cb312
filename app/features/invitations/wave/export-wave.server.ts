import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { fileFacts } from '#app/platform/table-file/file-facts.ts';
import { shortTableFile, type TableFile } from '#app/platform/table-file/table-file.ts';
import { loadWave, type WavePage } from './load-waves.server.ts';
import { waveMessages } from './messages.ts';

type Row = WavePage['rows'][number];

/** Everybody in one wave: who was asked, who was passed over and why, who waits. */
export async function exportWave(ctx: MemberContext, search: URLSearchParams): Promise<TableFile> {
  const t = ctx.t(waveMessages);
  const { wave, rows } = await loadWave(ctx, search.get('wave') ?? '');
  return shortTableFile<Row>({
    ...fileFacts(ctx, { file: t.file, sheet: t.wave({ date: wave.plannedOn }) }),
    rows,
    columns: [
      { head: t.columns.supplier, type: 'text', width: 38, value: (row) => row.name },
      { head: t.columns.state, type: 'text', width: 20, value: (row) => t.outcomes[row.outcome] },
      { head: t.columns.on, type: 'date', width: 14, value: (row) => row.on },
      { head: t.columns.why, type: 'text', width: 44, value: (row) => (row.reason ? t.reasons[row.reason] : null) },
    ],
  });
}
