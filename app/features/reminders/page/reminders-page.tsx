import { Form, Link } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink, SubmitButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { DataTable, type Column } from '#app/ui/data-table.tsx';
import { DateText } from '#app/ui/date-text.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ExportLinks } from '#app/ui/export-links.tsx';
import { ListEnd } from '#app/ui/list-end.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { Tag, type Tone } from '#app/ui/tag.tsx';
import { reminderMessages } from '../messages.ts';
import type { ListedReminder, ReminderState, RemindersPageData } from './load-reminders.server.ts';

interface Props {
  home: string;
  page: RemindersPageData;
}

export function RemindersPage({ home, page }: Props) {
  const t = useMessages(reminderMessages);
  const path = `${home}/reminders`;
  const { days, day, show, counts } = page;
  const settings = page.mayManage ? <ButtonLink to={`${home}/settings/reminders`}>{t.settings}</ButtonLink> : null;
  if (day === null || counts === null) {
    return (
      <>
        <PageHeader title={t.title} lead={t.lead} actions={settings} />
        <EmptyState title={t.begin.title}>{t.begin.text}</EmptyState>
      </>
    );
  }
  const tabs = [
    ...(days.next ? [{ to: path, label: t.next({ date: days.next }), current: show === 'next' }] : []),
    ...(days.last ? [{ to: `${path}?show=last`, label: t.last({ date: days.last }), current: show === 'last' }] : []),
  ];
  const search = show === 'last' ? '?show=last' : '';
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} actions={settings} />
      <Tabs label={t.show} tabs={tabs} />
      {page.isOff ? <p className="mb-4">{t.off}</p> : null}
      {show === 'last' && page.rows.length > 0 ? <p className="mb-4">{t.summary({ ...counts, keeps: page.keeps })}</p> : null}
      {page.maySend && counts.planned > 1 ? <StopAll day={day} planned={counts.planned} /> : null}
      <ReminderTable home={home} page={page} day={day} />
      <ListEnd pages={<Pagination first={page.isFirstPage ? null : `${path}${search}`} next={page.next ? `${path}?${new URLSearchParams({ show, after: page.next })}` : null} />}>
        {page.rows.length > 0 ? <ExportLinks list={t.caption({ date: day })} file="reminders" search={new URLSearchParams({ show })} /> : null}
      </ListEnd>
      {show === 'next' && page.plannedAt ? <p className="mt-4 text-sm text-muted">{t.looked({ at: page.plannedAt })}</p> : null}
    </>
  );
}

function StopAll({ day, planned }: { day: string; planned: number }) {
  const t = useMessages(reminderMessages);
  return (
    <div className="mb-4">
      <Confirm trigger={t.stopAll} size="sm">
        <p>{t.stopAllAsk({ n: planned })}</p>
        <Form method="post">
          <input type="hidden" name="intent" value="stop-all" />
          <input type="hidden" name="day" value={day} />
          <SubmitButton tone="danger">{t.stopAllDo({ n: planned })}</SubmitButton>
        </Form>
      </Confirm>
    </div>
  );
}

function ReminderTable({ home, page, day }: Props & { day: string }) {
  const t = useMessages(reminderMessages);
  const isPlanned = ({ state }: ListedReminder) => state === 'planned' || state === 'toColleagues';
  const hasPlanned = page.rows.some(isPlanned);
  const columns: Column<ListedReminder>[] = [
    {
      id: 'supplier',
      header: t.columns.supplier,
      cell: (row) => (
        <Link to={`${home}/suppliers/${row.supplierId}#mails`} className="link">
          {row.supplier}
        </Link>
      ),
    },
    { id: 'what', header: t.columns.what, cell: (row) => <About row={row} /> },
    { id: 'to', header: t.columns.to, cell: (row) => <Recipient home={home} row={row} mayMend={page.maySend && page.show === 'next'} /> },
    { id: 'state', header: t.columns.state, cell: (row) => <StateCell home={home} row={row} mayReadMails={page.mayReadMails} /> },
    ...(page.maySend && hasPlanned ? [{ id: 'stop', header: t.columns.stop, cell: (row: ListedReminder) => (isPlanned(row) ? <StopOne row={row} /> : null) }] : []),
  ];
  return <DataTable caption={t.caption({ date: day })} rows={page.rows} rowId={(row) => row.id} columns={columns} empty={<p className="py-8 text-muted">{t.empty[page.show === 'last' ? 'sent' : 'planned']}</p>} />;
}

function About({ row }: { row: ListedReminder }) {
  const t = useMessages(reminderMessages);
  return row.about.map(({ kind, on }) => (
    <span key={kind} className="block">
      {t.kinds[kind]}
      {on ? (
        <span className="text-muted">
          {' · '}
          <DateText date={on} />
        </span>
      ) : null}
    </span>
  ));
}

function Recipient({ home, row, mayMend }: { home: string; row: ListedReminder; mayMend: boolean }) {
  const t = useMessages(reminderMessages);
  if (!row.email) {
    const path = `${home}/suppliers/${row.supplierId}`;
    return (
      <>
        <span className="text-warn">{t.nobody}</span>
        {mayMend ? (
          <span className="block text-sm">
            <Link to={`${path}/contacts/new`} className="link">
              {t.addContact}
            </Link>{' '}
            <Link to={`${path}/letter`} className="link">
              {t.writeLetter}
            </Link>
          </span>
        ) : null}
      </>
    );
  }
  return (
    <>
      {row.name}
      <span className="block text-sm wrap-anywhere text-muted">{row.email}</span>
    </>
  );
}

const tones: Record<ReminderState, Tone> = { planned: 'info', toColleagues: 'warn', sent: 'ok', keptHere: 'ok', waiting: 'neutral', failed: 'bad', bounced: 'bad', stopped: 'neutral', dropped: 'neutral', unreachable: 'warn' };

function StateCell({ home, row, mayReadMails }: { home: string; row: ListedReminder; mayReadMails: boolean }) {
  const t = useMessages(reminderMessages);
  const tag = <Tag tone={tones[row.state]}>{t.states[row.state]}</Tag>;
  return (
    <>
      {row.mailId && mayReadMails ? <Link to={`${home}/mails/${row.mailId}`}>{tag}</Link> : tag}
      {row.stoppedBy ? <span className="block text-sm text-muted">{t.stopped({ name: row.stoppedBy })}</span> : null}
    </>
  );
}

function StopOne({ row }: { row: ListedReminder }) {
  const t = useMessages(reminderMessages);
  return (
    <Confirm trigger={t.stop} tone="quiet" size="sm">
      <p className="whitespace-normal">{t.stopAsk({ supplier: row.supplier })}</p>
      <Form method="post">
        <input type="hidden" name="intent" value="stop" />
        <input type="hidden" name="mailId" value={row.id} />
        <SubmitButton>{t.stopDo}</SubmitButton>
      </Form>
    </Confirm>
  );
}
