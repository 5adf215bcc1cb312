import { Form, Link } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { DataTable, type Column } from '#app/ui/data-table.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { CandidatesData } from './load-candidates.server.ts';
import { mergingMessages } from './messages.ts';
import type { SupplierCard } from './supplier-card.server.ts';

/** Looks for the supplier with which this one is to be merged. */
export function CandidatesPage({ data }: { data: CandidatesData }) {
  const t = useMessages(mergingMessages);
  const { base, supplier, text, found } = data;
  const page = `${base}/suppliers/${supplier.id}`;
  const columns: Column<SupplierCard>[] = [
    { id: 'name', header: t.field.legal_name, cell: (one) => <Link to={`${base}/suppliers/${one.id}`} className="link">{one.name}</Link> },
    { id: 'reference', header: t.card.reference, cell: (one) => one.reference ?? '' },
    { id: 'kvk', header: t.card.kvk, from: 'lg', cell: (one) => one.kvkNumber ?? '' },
    { id: 'vat', header: t.card.vat, from: 'lg', cell: (one) => one.vatNumber ?? '' },
    {
      id: 'compare',
      header: t.find.compare,
      cell: (one) => (
        <ButtonLink to={`${page}/merge/${one.id}`} size="sm">
          {t.find.compare}
          <span className="sr-only">: {one.name}</span>
        </ButtonLink>
      ),
    },
  ];
  return (
    <>
      <PageHeader title={t.find.title({ name: supplier.name })} lead={t.find.lead} back={{ to: page, label: supplier.name }} />
      <Form method="get" role="search" className="mb-5 flex flex-wrap items-end gap-3">
        <TextField field={{ id: 'candidate', name: 'q' }} label={t.find.search} type="search" defaultValue={text} maxLength={200} hideOptional />
        <Button type="submit">{t.find.look}</Button>
      </Form>
      {found.length > 0 ? <DataTable caption={t.find.caption} rows={found} rowId={(one) => one.id} columns={columns} /> : <p role="status">{text === '' ? t.find.noneAlike : t.find.none}</p>}
    </>
  );
}
