import { Link } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { DataTable, type Column } from '#app/ui/data-table.tsx';
import { ExportLinks } from '#app/ui/export-links.tsx';
import { ListEnd } from '#app/ui/list-end.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tag, type Tone } from '#app/ui/tag.tsx';
import type { WavePage as Loaded } from './load-waves.server.ts';
import { waveMessages } from './messages.ts';
import { WaveState, WaveStop } from './wave-list.tsx';

type Row = Loaded['rows'][number];

const tones: Record<Row['outcome'], Tone> = { sent: 'ok', skipped: 'warn', stopped: 'neutral', waiting: 'neutral' };

/** One wave: who was asked, who was passed over and why, who waits. */
export function WavePage({ home, page: { wave, rows } }: { home: string; page: Loaded }) {
  const t = useMessages(waveMessages);
  const format = useFormat();
  const columns: Column<Row>[] = [
    {
      id: 'supplier',
      header: t.columns.supplier,
      cell: (row) => (
        <Link to={`${home}/suppliers/${row.id}`} className="link">
          {row.name}
        </Link>
      ),
    },
    {
      id: 'state',
      header: t.columns.state,
      cell: (row) => (
        <>
          <Tag tone={tones[row.outcome]}>{t.outcomes[row.outcome]}</Tag> {row.on ? <span className="text-sm text-muted">{format.date(row.on)}</span> : null}
          {row.reason ? <span className="block text-sm text-muted">{t.reasons[row.reason]}</span> : null}
        </>
      ),
    },
  ];
  return (
    <>
      <PageHeader title={t.wave({ date: format.date(wave.plannedOn) })} lead={t.waveLead({ ...wave.contact, perDay: wave.perDay })} back={{ to: `${home}/requests`, label: t.back }} />
      <div className="mb-5 grid justify-items-start gap-2">
        <WaveState wave={wave} />
        <WaveStop home={home} wave={wave} />
      </div>
      <DataTable caption={t.rowsCaption} rows={rows} rowId={(row) => row.id} columns={columns} empty={null} />
      <ListEnd>
        <ExportLinks list={t.rowsCaption} file="wave" search={new URLSearchParams({ wave: wave.id })} />
      </ListEnd>
    </>
  );
}
