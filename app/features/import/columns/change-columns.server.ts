import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { enqueueJob } from '#app/platform/jobs/enqueue-job.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { getImportRun, updateImportRun, type ImportRunRow } from '#db/queries/import-run.ts';
import { readRun, type StoredLayout } from '../import-record.ts';
import { prepareJobKind } from '../preview/prepare-import.job.server.ts';
import type { FileProblem } from '../reading/file-problem.ts';
import { columnsForm, layoutChoiceOf, mappingOf, readChoiceOf, type ColumnsForm, type MappingProblem } from './columns.form.ts';
import { inspectAsBefore } from './header-memory.server.ts';
import { inspectFile, layoutOf } from './inspect-file.server.ts';

type Changed = { ok: true } | { ok: false; problem: FileProblem | MappingProblem };

/**
 * Reads the file again as a person chose, or goes on to the preview. A file that is cut into columns in another way gets
 * new guesses; otherwise the columns stay as they were set.
 */
export async function changeColumns(ctx: MemberContext, importId: string, formData: FormData): Promise<Changed> {
  const form = columnsForm.safeParse(Object.fromEntries([...formData].filter(([, value]) => value !== '')));
  if (!form.success) throw new AppError('invalid');
  const run = await getImportRun(ctx.db, ctx.scope, importId);
  if (run.status !== 'mapping' && run.status !== 'preview') throw new AppError('conflict');
  const { layout: before } = readRun(run);
  const cutsAnew = isCutAnew(before, form.data);
  const set = mappingOf(formData, before.layout.headers.length);
  if (!set.ok && form.data.intent === 'preview') return set;
  const choice = { read: readChoiceOf(form.data), chosen: layoutChoiceOf(form.data), ...(set.ok && !cutsAnew && { mapping: set.mapping }) };
  const answer = cutsAnew ? await inspectAsBefore(ctx.app, ctx.db, ctx.scope, run.file_sha256, choice) : await inspectFile(ctx.app, ctx.scope, run.file_sha256, choice);
  if (!answer.ok) return answer;
  const { inspection, choice: read, confirmedAt } = 'recalled' in answer ? answer.recalled : { inspection: answer.inspection, choice, confirmedAt: before.recalledAt ?? null };
  const layout = layoutOf(inspection, read, before, ctx.organisation.country, confirmedAt);
  const goesOn = form.data.intent === 'preview' && !cutsAnew;
  if (form.data.intent === 'preview' && inspection.mapping.legal_name === undefined) return { ok: false, problem: { code: 'no_name_column' } };
  if (goesOn && layout.layout.mixedDates.length > 0 && !read.chosen.dateOrder) return { ok: false, problem: { code: 'dates_mixed', examples: layout.layout.mixedDates } };
  await saveColumns(ctx, run, layout, inspection.mapping, goesOn);
  return { ok: true };
}

function isCutAnew(before: StoredLayout, form: ColumnsForm): boolean {
  const { source, layout } = before;
  const { encoding, delimiter, sheet } = readChoiceOf(form);
  const differs = (chosen: unknown, was: unknown) => chosen !== undefined && chosen !== was;
  const asRead = source.kind === 'csv' ? differs(encoding, source.encoding) || differs(delimiter, source.delimiter) : differs(sheet, source.sheet);
  return asRead || (form.headerRow !== undefined && form.headerRow - 1 !== layout.headerRow);
}

/** Back from how files of this kind were read to our own guess. */
export async function guessAgain(ctx: MemberContext, importId: string): Promise<Changed> {
  const run = await getImportRun(ctx.db, ctx.scope, importId);
  if (run.status !== 'mapping') throw new AppError('conflict');
  const { layout: before } = readRun(run);
  const choice = { read: before.read, chosen: {} };
  const answer = await inspectFile(ctx.app, ctx.scope, run.file_sha256, choice);
  if (!answer.ok) return answer;
  await saveColumns(ctx, run, layoutOf(answer.inspection, choice, before, ctx.organisation.country), answer.inspection.mapping, false);
  return { ok: true };
}

/** The file and its columns are no part of the register yet: they are kept without a witness until a person applies them. */
async function saveColumns(ctx: MemberContext, run: ImportRunRow, layout: StoredLayout, mapping: object, goesOn: boolean): Promise<void> {
  await transact(ctx.app.db, async (tx) => {
    await updateImportRun(tx, ctx.scope, run.id, {
      layout_json: JSON.stringify(layout),
      mapping_json: JSON.stringify(mapping),
      status: goesOn ? 'preparing' : 'mapping',
      progress_done: 0,
      progress_total: layout.dataLines,
      problem_json: null,
    });
    if (!goesOn) return;
    const payload = { importId: run.id, revision: layout.revision };
    await enqueueJob(tx, { kind: prepareJobKind, key: `${prepareJobKind} ${run.id} ${layout.revision}`, payload, organisationId: ctx.scope.organisationId, now: ctx.now });
  });
  ctx.app.jobs.wake();
}
