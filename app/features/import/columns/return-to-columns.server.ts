import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { transact } from '#db/dialect/transact.ts';
import { getImportRun, updateImportRun } from '#db/queries/import-run.ts';

/** From a preview back to the columns; the preview is made anew afterwards. */
export async function returnToColumns({ app, scope }: MemberContext, importId: string): Promise<void> {
  await transact(app.db, async (tx) => {
    const run = await getImportRun(tx, scope, importId);
    if (run.status !== 'preview') throw new AppError('conflict');
    await updateImportRun(tx, scope, importId, { status: 'mapping' });
  });
}
