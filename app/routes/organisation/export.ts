import { z } from 'zod';
import { exportedLists, type ExportedList } from '#app/domain/audit/organisation-events.ts';
import type { Action } from '#app/domain/access/permissions.ts';
import { exportRuns, exportWaiting } from '#app/features/classification/overview/export-overview.server.ts';
import { exportContracts } from '#app/features/contracts/list/export-contracts.server.ts';
import { exportCoverage } from '#app/features/coverage/export-coverage.server.ts';
import { exportGaps } from '#app/features/coverage/export-gaps.server.ts';
import { exportImports } from '#app/features/import/export-imports.server.ts';
import { exportRefused } from '#app/features/import/refused/export-refused.server.ts';
import { exportIncidents } from '#app/features/incidents/list/export-incidents.server.ts';
import { exportRequests } from '#app/features/invitations/requests/export/export-requests.server.ts';
import { exportWave } from '#app/features/invitations/wave/export-wave.server.ts';
import { exportMails } from '#app/features/mails/export-mails.server.ts';
import { exportMembers } from '#app/features/members/export-members.server.ts';
import { exportRights } from '#app/features/members/rights/export-rights.server.ts';
import { exportDuplicates } from '#app/features/merging/export-duplicates.server.ts';
import { exportQuestion } from '#app/features/questions/follow/export-question.server.ts';
import { exportQuestions } from '#app/features/questions/follow/export-questions.server.ts';
import { exportAccess } from '#app/features/register/access-list/export-access.server.ts';
import { exportChanges } from '#app/features/register/bulk-change/export-changes.server.ts';
import { exportSuppliers } from '#app/features/register/export/export-suppliers.server.ts';
import { exportReminders } from '#app/features/reminders/page/export-reminders.server.ts';
import { exportTriage } from '#app/features/triage/export-triage.server.ts';
import { exportDue } from '#app/features/verification/due/export-due.server.ts';
import { exportRules } from '#app/features/verification/equivalence/export-rules.server.ts';
import { exportQueue } from '#app/features/verification/export-queue.server.ts';
import { exportIssuers } from '#app/features/verification/issuers/export-issuers.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { memberLoader, type MemberContext } from '#app/platform/http/wrappers.server.ts';
import { takeExportTurn } from '#app/platform/table-file/export-turn.server.ts';
import { sendTable } from '#app/platform/table-file/send-table.server.ts';
import { tableFormats, type TableFile } from '#app/platform/table-file/table-file.ts';

interface List {
  can: Action;
  open: (ctx: MemberContext, search: URLSearchParams) => Promise<TableFile>;
}

/** Every list that can be taken away, with the right that its page asks for. */
const lists: Record<ExportedList, List> = {
  suppliers: { can: 'supplier:read', open: exportSuppliers },
  requests: { can: 'invitation:read', open: exportRequests },
  wave: { can: 'invitation:read', open: exportWave },
  access: { can: 'supplier:read', open: exportAccess },
  imports: { can: 'import:run', open: exportImports },
  refused: { can: 'import:run', open: exportRefused },
  questions: { can: 'question:read', open: exportQuestion },
  'question-list': { can: 'question:read', open: exportQuestions },
  contracts: { can: 'contract:read', open: exportContracts },
  incidents: { can: 'incident:read', open: exportIncidents },
  duplicates: { can: 'supplier:read', open: exportDuplicates },
  verification: { can: 'certificate:read', open: exportQueue },
  due: { can: 'certificate:read', open: exportDue },
  issuers: { can: 'verification:write', open: exportIssuers },
  equivalence: { can: 'certificate:read', open: exportRules },
  mails: { can: 'mail:read', open: exportMails },
  members: { can: 'member:read', open: exportMembers },
  rights: { can: 'member:read', open: exportRights },
  triage: { can: 'supplier:read', open: exportTriage },
  waiting: { can: 'supplier:read', open: exportWaiting },
  'bulk-answers': { can: 'supplier:read', open: exportRuns },
  changes: { can: 'supplier:read', open: exportChanges },
  coverage: { can: 'coverage:read', open: exportCoverage },
  gaps: { can: 'coverage:read', open: exportGaps },
  reminders: { can: 'invitation:read', open: exportReminders },
};

/** `suppliers.csv`: which list, and as what. */
const params = z.object({ exportFile: z.string().transform((name) => name.split('.')).pipe(z.tuple([z.enum(exportedLists), z.enum(tableFormats)])) });

export const loader = memberLoader({ can: 'supplier:read', params }, async ({ ctx, params, request }) => {
  const [list, format] = params.exportFile;
  if (!ctx.can(lists[list].can)) throw new AppError('forbidden');
  const { search, searchParams } = new URL(request.url);
  return takeExportTurn(ctx, request, async () => sendTable(ctx, { list, format, search }, await lists[list].open(ctx, searchParams)));
});
