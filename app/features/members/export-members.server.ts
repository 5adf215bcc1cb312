import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { fileFacts } from '#app/platform/table-file/file-facts.ts';
import { shortTableFile, type FileColumn, type TableFile } from '#app/platform/table-file/table-file.ts';
import { loadMembers, type InvitationLine, type MemberLine } from './load-members.server.ts';
import { memberMessages } from './messages.ts';
import { rightsMessages } from './rights/messages.ts';

type Row = MemberLine | InvitationLine;

/** Who works here, and below them who was asked and has not come yet. */
export async function exportMembers(ctx: MemberContext): Promise<TableFile> {
  const t = ctx.t(memberMessages);
  const { members, invitations } = await loadMembers(ctx);
  return shortTableFile<Row>({ ...fileFacts(ctx, { file: t.file, sheet: t.title }), columns: columnsOf(ctx), rows: [...members, ...invitations] });
}

const isMember = (row: Row): row is MemberLine => 'joinedOn' in row;

function columnsOf({ t: translate, f }: MemberContext): FileColumn<Row>[] {
  const t = translate(memberMessages);
  const { yes, no } = translate(rightsMessages);
  const seen = ({ units }: MemberLine) => (units ? f.list(units) : t.allUnits);
  return [
    { head: t.name, type: 'text', width: 28, value: (row) => row.name },
    { head: t.email, type: 'text', width: 34, value: (row) => row.email },
    { head: t.role, type: 'text', width: 14, value: (row) => t.roles[row.role] },
    { head: t.canApprove, type: 'text', width: 16, value: (row) => (isMember(row) ? (row.canApprove ? yes : no) : null) },
    { head: t.units, type: 'text', width: 30, value: (row) => (isMember(row) ? seen(row) : null) },
    { head: t.joined, type: 'date', width: 14, value: (row) => (isMember(row) ? row.joinedOn : null) },
    { head: t.invitedUntil, type: 'date', width: 22, value: (row) => (isMember(row) ? null : row.expiresOn) },
  ];
}
