import { roles, type ActionGroup } from '#app/domain/access/permissions.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { fileFacts } from '#app/platform/table-file/file-facts.ts';
import { shortTableFile, type FileColumn, type TableFile } from '#app/platform/table-file/table-file.ts';
import { memberMessages } from '../messages.ts';
import { loadRights, type Held, type RightLine } from './load-rights.server.ts';
import { rightsMessages } from './messages.ts';

type Row = RightLine & { id: string; group: ActionGroup };

/** The table of who may do what, a line for each right. */
export async function exportRights(ctx: MemberContext): Promise<TableFile> {
  const t = ctx.t(rightsMessages);
  const words = ctx.t(memberMessages).roles;
  const { groups } = await loadRights(ctx);
  const said: Record<Held, string> = { yes: t.yes, approvers: t.approversOnly, no: t.no };
  const columns: FileColumn<Row>[] = [
    { head: t.group, type: 'text', width: 16, value: (row) => t.groups[row.group] },
    { head: t.right, type: 'text', width: 60, value: (row) => t.actions[row.action] },
    ...roles.map((role): FileColumn<Row> => ({ head: words[role], type: 'text', width: 18, value: (row) => said[row.held[role]] })),
    { head: t.limits, type: 'text', width: 40, value: (row) => (row.needsWholeOrganisation ? t.whole : null) },
  ];
  const rows = groups.flatMap(({ group, lines }) => lines.map((line): Row => ({ ...line, id: line.action, group })));
  return shortTableFile({ ...fileFacts(ctx, { file: t.file, sheet: t.title }), columns, rows });
}
