import { Check } from 'lucide-react';
import { roles, type Role } from '#app/domain/access/permissions.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { DataTable, type Column } from '#app/ui/data-table.tsx';
import { ExportLinks } from '#app/ui/export-links.tsx';
import { ListEnd } from '#app/ui/list-end.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { memberMessages } from '../messages.ts';
import { ApprovalWarning } from './approval-warning.tsx';
import type { Held, RightLine, Rights } from './load-rights.server.ts';
import { rightsMessages } from './messages.ts';

/** Who may do what, and who approves? */
export function RightsPage({ rights, membersPath }: { rights: Rights; membersPath: string }) {
  const t = useMessages(rightsMessages);
  const columns = useColumns(rights);
  const { approvers, limited } = rights;
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} back={{ to: membersPath, label: t.back }} />
      <ApprovalWarning approvers={approvers} className="mb-6" />
      {rights.groups.map(({ group, lines }) => (
        <Section key={group} title={t.groups[group]}>
          <DataTable caption={t.groups[group]} rows={lines} rowId={(line) => line.action} columns={columns} />
        </Section>
      ))}
      <ListEnd>
        <ExportLinks list={t.title} file="rights" />
      </ListEnd>
      <Section title={t.approversTitle} lead={t.approversLead}>
        <p>{approvers.length > 0 ? t.approvers({ names: approvers.map(({ name }) => name) }) : t.none.title}</p>
      </Section>
      <Section title={t.secondTitle}>
        <ul className="grid max-w-prose list-disc gap-2 ps-5">
          {rights.secondPerson.map((rule) => (
            <li key={rule}>{t.second[rule]}</li>
          ))}
          <li>{t.secondElse}</li>
        </ul>
      </Section>
      <Section title={t.unitsTitle}>
        <p className="max-w-prose">{t.units}</p>
        <p className="mt-2 max-w-prose text-muted">{limited.length > 0 ? t.limited({ names: limited.map(({ name }) => name) }) : t.nobodyLimited}</p>
      </Section>
    </>
  );
}

function useColumns({ membersByRole }: Rights): Column<RightLine>[] {
  const t = useMessages(rightsMessages);
  const words = useMessages(memberMessages);
  const ofRole = (role: Role): Column<RightLine> => ({
    id: role,
    header: t.heading({ role: words.roles[role], n: membersByRole[role] }),
    cell: (line) => <HeldMark held={line.held[role]} />,
    // Where rows are stacked, one line says it.
    className: 'not-print:max-md:hidden lg:w-36',
  });
  return [
    {
      id: 'right',
      header: t.right,
      cell: (line) => (
        <>
          {t.actions[line.action]}
          {line.needsWholeOrganisation ? <span className="text-sm text-muted"> ({t.whole})</span> : null}
          <span className="block text-sm font-normal text-muted md:hidden print:hidden">{tellHolders(line, t, words)}</span>
        </>
      ),
    },
    ...roles.map(ofRole),
  ];
}

function tellHolders({ held }: RightLine, t: Bound<(typeof rightsMessages)['en']>, words: Bound<(typeof memberMessages)['en']>): string {
  const names = (which: Held) => roles.filter((role) => held[role] === which).map((role) => words.roles[role]);
  const [byRole, byApproval] = [names('yes'), names('approvers')];
  if (byRole.length === roles.length) return t.everybody;
  return [byRole.length > 0 ? t.list({ names: byRole }) : '', byApproval.length > 0 ? t.listApprovers({ names: byApproval }) : ''].filter(Boolean).join('; ');
}

function HeldMark({ held }: { held: Held }) {
  const t = useMessages(rightsMessages);
  if (held === 'approvers') return <span className="text-sm">{t.approversOnly}</span>;
  return held === 'yes' ? (
    <>
      <Check className="inline size-4 text-ok" aria-hidden />
      <span className="sr-only">{t.yes}</span>
    </>
  ) : (
    <>
      <span className="text-muted" aria-hidden>
        –
      </span>
      <span className="sr-only">{t.no}</span>
    </>
  );
}
