import { exportTrail } from '#app/features/audit-trail/extract/export-trail.server.ts';
import { memberAction } from '#app/platform/http/wrappers.server.ts';

export const action = memberAction({ can: 'audit:export' }, async ({ ctx, request }) => exportTrail(ctx, await request.formData()));
