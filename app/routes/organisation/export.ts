import { z } from 'zod';
import { exportContracts } from '#app/features/contracts/list/export-contracts.server.ts';
import { exportRefused } from '#app/features/import/refused/export-refused.server.ts';
import { exportAccess } from '#app/features/register/access-list/export-access.server.ts';
import { exportSuppliers } from '#app/features/register/export/export-suppliers.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { exportRequests } from '#app/features/invitations/requests/export/export-requests.server.ts';
import { exportQuestion } from '#app/features/questions/follow/export-question.server.ts';
import { memberLoader } from '#app/platform/http/wrappers.server.ts';
import { takeExportTurn } from '#app/platform/table-file/export-turn.server.ts';
import { sendTable } from '#app/platform/table-file/send-table.server.ts';
import { tableFormats } from '#app/platform/table-file/table-file.ts';

/** Every list that can be taken away, with the right that its page asks for. */
const lists = {
  suppliers: { can: 'supplier:read', open: exportSuppliers },
  requests: { can: 'invitation:read', open: exportRequests },
  access: { can: 'supplier:read', open: exportAccess },
  refused: { can: 'import:run', open: exportRefused },
  questions: { can: 'question:read', open: exportQuestion },
  contracts: { can: 'contract:read', open: exportContracts },
} as const;

const fileName = z.tuple([z.enum(['suppliers', 'requests', 'questions', 'access', 'refused', 'contracts']), z.enum(tableFormats)]);
/** `suppliers.csv`: which list, and as what. */
const params = z.object({ exportFile: z.string().transform((name) => name.split('.')).pipe(fileName) });

export const loader = memberLoader({ can: 'supplier:read', params }, async ({ ctx, params, request }) => {
  const [list, format] = params.exportFile;
  if (!ctx.can(lists[list].can)) throw new AppError('forbidden');
  const { search, searchParams } = new URL(request.url);
  return takeExportTurn(ctx, request, async () => sendTable(ctx, { list, format, search }, await lists[list].open(ctx, searchParams)));
});
