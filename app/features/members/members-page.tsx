import { Link } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import type { Column } from '#app/ui/data-table-types.ts';
import { ExportLinks } from '#app/ui/export-links.tsx';
import { ListEnd } from '#app/ui/list-end.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { InvitationList } from './invitation-list.tsx';
import { ApprovalWarning } from './rights/approval-warning.tsx';
import { rightsMessages } from './rights/messages.ts';
import type { MemberLine, Members } from './load-members.server.ts';
import { inviteMemberMessages, memberMessages } from './messages.ts';

export function MembersPage({ members, path }: { members: Members; path: string }) {
  const t = useMessages(memberMessages);
  const invite = useMessages(inviteMemberMessages);
  const rights = useMessages(rightsMessages);
  const columns = useColumns(members.mayManage ? path : null);
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead({ n: members.members.length })}
        actions={
          <>
            <ButtonLink to={`${path}/rights`}>{rights.open}</ButtonLink>
            {members.mayManage ? (
              <ButtonLink to={`${path}/new`} tone="primary">
                {invite.title}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <ApprovalWarning approvers={members.members.filter((member) => member.canApprove)} className="mb-6" />
      <DataTable caption={t.caption} rows={members.members} rowId={(row) => row.id} columns={columns} />
      <ListEnd>
        <ExportLinks list={t.title} file="members" />
      </ListEnd>
      {members.invitations.length > 0 ? (
        <Section title={t.pendingTitle} className="mt-8">
          <InvitationList invitations={members.invitations} mayManage={members.mayManage} />
        </Section>
      ) : null}
    </>
  );
}

/** With a path, each name leads to where its rights are changed. */
function useColumns(path: string | null): Column<MemberLine>[] {
  const t = useMessages(memberMessages);
  const f = useFormat();
  return [
    {
      id: 'name',
      header: t.name,
      cell: (row) => (
        <>
          {path ? (
            <Link className="link font-medium" to={`${path}/${row.id}`}>
              {row.name}
            </Link>
          ) : (
            row.name
          )}
          {row.isYou ? <span className="text-muted"> ({t.you})</span> : null}
        </>
      ),
    },
    {
      id: 'role',
      header: t.role,
      cell: (row) => (
        <span className="flex flex-wrap gap-2">
          {t.roles[row.role]} {row.canApprove ? <Tag tone="accent">{t.approves}</Tag> : null}
        </span>
      ),
    },
    { id: 'email', header: t.email, cell: (row) => <span className="wrap-anywhere">{row.email}</span> },
    { id: 'units', header: t.units, from: 'lg', cell: (row) => (row.units ? f.list(row.units) : t.allUnits) },
    { id: 'joined', header: t.joined, from: 'lg', cell: (row) => f.date(row.joinedOn) },
  ];
}
