import { exportTrail } from '#app/features/audit-trail/extract/export-trail.server.ts';
import { memberAction } from '#app/platform/http/wrappers.server.ts';
import { takeExportTurn } from '#app/platform/table-file/export-turn.server.ts';

export const action = memberAction({ can: 'audit:export' }, async ({ ctx, request }) => {
  const form = await request.formData();
  return takeExportTurn(ctx, request, () => exportTrail(ctx, form));
});
