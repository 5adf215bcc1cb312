import { triageGroupings } from '#app/domain/register/triage-groups.ts';
import { readGroupPart } from '#app/domain/register/group-part.ts';
import { triageReasonNames } from '#app/domain/register/triage-reasons.ts';
import { groupedFile } from '#app/platform/grouping/grouped-file.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import type { TableFile } from '#app/platform/table-file/table-file.ts';
import { triageMessages } from './messages.ts';

/** Everybody who waits for a first look, or the opened group, with what is proposed and why. */
export function exportTriage(ctx: MemberContext, search: URLSearchParams): Promise<TableFile> {
  const t = ctx.t(triageMessages);
  const key = search.get('group');
  return groupedFile(ctx, {
    asked: { of: 'untriaged', by: triageGroupings.find((one) => one === search.get('by')) ?? null, ...(key !== null && { only: { key, part: readGroupPart(search) } }) },
    file: t.file,
    sheet: t.title,
    columns: [
      { head: t.proposal, type: 'text', width: 26, value: (row) => t.outcome[row.proposal.outcome] },
      { head: t.reason, type: 'text', width: 34, value: (row) => triageReasonNames[row.proposal.reason][ctx.locale] },
    ],
  });
}
