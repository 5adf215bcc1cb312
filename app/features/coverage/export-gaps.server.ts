import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { fileFacts } from '#app/platform/table-file/file-facts.ts';
import { tableFile, type FileColumn, type TableFile } from '#app/platform/table-file/table-file.ts';
import { levelText } from '#app/ui/level-text.ts';
import { uiMessages } from '#app/ui/messages.ts';
import { nextStepMessages } from '#app/ui/next-step/messages.ts';
import { listDeskFacts, listGapsById } from '#db/queries/worst-gap.ts';
import type { GapIdsAsked } from './coverage-tasks.server.ts';
import { worstGapRow, type WorstGapRow } from './load-worst-gaps.server.ts';
import { coverageMessages } from './messages.ts';

/** Every gap, not only the first ten: the worst first, each with the one step that helps. */
export async function exportGaps(ctx: MemberContext): Promise<TableFile> {
  const { app, db, scope, today } = ctx;
  const { exported } = ctx.t(coverageMessages);
  const asked: GapIdsAsked = { scope, today };
  return tableFile<WorstGapRow>({
    ...fileFacts(ctx, { file: exported.gapsFile, sheet: exported.gaps }),
    columns: columnsOf(ctx),
    ids: await app.readWorker.run<string[]>('list-gap-ids', asked, scope),
    rowsOf: async (ids) => {
      const gaps = await listGapsById(db, scope, today, ids);
      const desks = await listDeskFacts(db, scope, gaps.map((gap) => gap.supplierId), today);
      return gaps.flatMap((gap) => {
        const desk = desks.get(gap.supplierId);
        return desk ? [worstGapRow(ctx, { gap, desk })] : [];
      });
    },
  });
}

function columnsOf({ t: translate, f }: MemberContext): FileColumn<WorstGapRow>[] {
  const { gaps: t, exported } = translate(coverageMessages);
  const { level, area } = translate(uiMessages);
  const steps = translate(nextStepMessages);
  return [
    { head: t.supplier, type: 'text', width: 38, value: (row) => row.name },
    { head: t.requires, type: 'text', width: 16, value: (row) => levelText(row.lowest, row.level, level) },
    { head: t.promise, type: 'text', width: 28, value: (row) => exported.promise[row.promise] },
    { head: exported.agreedOn, type: 'date', width: 16, value: (row) => row.agreedOn },
    { head: exported.proofUntil, type: 'date', width: 16, value: (row) => row.proofUntil },
    { head: t.areas, type: 'text', width: 24, value: (row) => (row.areas.length > 0 ? f.list(row.areas.map((one) => area[one])) : null) },
    { head: t.spend, type: 'money', width: 16, value: (row) => row.spendCents },
    { head: exported.currency, type: 'text', width: 8, value: (row) => (row.spendCents === null ? null : row.currency) },
    { head: t.step, type: 'text', width: 36, value: (row) => (row.step ? steps[row.step.kind] : null) },
  ];
}
