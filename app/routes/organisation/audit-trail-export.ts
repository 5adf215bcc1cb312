import { exportTrail } from '#app/features/audit-trail/extract/export-trail.server.ts';
import { memberAction } from '#app/platform/http/wrappers.server.ts';

export const action = memberAction({ can: 'audit:export' }, async ({ ctx, request }) => {
  const form = await request.formData();
  return exportTrail(ctx, form.get('personal') === 'yes' ? 'included' : 'left_out');
});
