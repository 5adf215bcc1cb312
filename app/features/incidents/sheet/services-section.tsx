import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { DataTable, type Column } from '#app/ui/data-table.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Sheet } from './load-sheet.server.ts';
import { sheetMessages } from './messages.ts';

type Service = Sheet['services'][number];

/** Every supplied service with the process that rests on it and what is left without it. */
export function ServicesSection({ sheet, hit = [], actions }: { sheet: Sheet; hit?: readonly string[]; actions?: ReactNode }) {
  const all = useMessages(sheetMessages);
  const t = all.services;
  const nameOf = (service: Service) => service.name || t.everything;
  const page = `${sheet.home}/suppliers/${sheet.supplier.id}`;
  const columns: Column<Service>[] = [
    {
      id: 'service',
      header: t.service,
      cell: (service) => (
        <>
          {sheet.may.edit ? (
            <Link to={`${page}/services/${service.id}`} className="hover:text-accent hover:underline">
              {nameOf(service)}
            </Link>
          ) : (
            nameOf(service)
          )}
          {hit.includes(service.id) ? <Tag tone="bad" className="ms-2 font-normal">{t.hit}</Tag> : null}
        </>
      ),
    },
    { id: 'process', header: t.process, cell: (service) => service.process ?? <Missing>{t.noProcess}</Missing> },
    {
      id: 'replace',
      header: t.replace,
      cell: (service) => {
        const parts = [service.substitutability ? all.substitutability[service.substitutability] : null, service.alternatives ? all.alternatives[service.alternatives] : null].filter((part) => part !== null);
        return parts.length > 0 ? parts.join(', ') : <Missing>{t.notAssessed}</Missing>;
      },
    },
    { id: 'fallback', header: t.fallback, cell: (service) => service.fallback ?? <Missing>{t.noProcess}</Missing> },
  ];
  return (
    <Section title={t.title} id="services" className="print:pt-1 print:pb-2">
      <DataTable caption={t.title} rows={sheet.services} rowId={(service) => service.id} columns={columns} empty={<p className="text-muted">{t.none}</p>} />
      {actions}
    </Section>
  );
}

function Missing({ children }: { children: string }) {
  return <span className="text-muted">{children}</span>;
}
