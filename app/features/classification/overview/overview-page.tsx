import { Link } from '@remix-run/react';
import { triageGroupings } from '#app/domain/register/triage-groups.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { InstantText } from '#app/ui/date-text.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ExportLinks } from '#app/ui/export-links.tsx';
import { ListEnd } from '#app/ui/list-end.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { overviewMessages } from './messages.ts';
import type { OverviewView } from './view-overview.server.ts';

/** What is left to classify, group by group, and how far the team is. */
export function OverviewPage({ view }: { view: OverviewView }) {
  const t = useMessages(overviewMessages);
  const { home, remaining, total } = view;
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} actions={remaining > 0 && view.mayWrite ? <ButtonLink to={`${home}/classify`} tone={view.groups.length > 1 ? 'secondary' : 'primary'}>{t.next}</ButtonLink> : null} />
      <div className="mb-6 grid gap-3">
        {total > 0 ? <Progress label={t.progress} done={total - remaining} total={total} /> : null}
        {view.untriaged > 0 ? (
          <p>
            {t.untriaged({ n: view.untriaged })} <Link to={`${home}/triage`} className="link">{t.triage}</Link>
          </p>
        ) : null}
      </div>
      {view.groups.length > 0 ? <Groups view={view} /> : <Nothing view={view} />}
      {view.team.length > 0 ? <Team view={view} /> : null}
      {view.runs.length > 0 ? <Runs view={view} /> : null}
    </>
  );
}

function Nothing({ view: { total } }: { view: OverviewView }) {
  const t = useMessages(overviewMessages);
  const words = total > 0 ? t.empty : t.emptyRegister;
  return <EmptyState title={words.title}>{words.text}</EmptyState>;
}

type Group = OverviewView['groups'][number];

function Groups({ view }: { view: OverviewView }) {
  const t = useMessages(overviewMessages);
  const f = useFormat();
  const { home, currency } = view;
  const name = (group: Group) => group.name[f.locale];
  const toAnswer = (group: Group) => `${home}/classify${group.search}`;
  return (
    <Section title={t.waiting} lead={view.mayWrite ? t.waitingLead : undefined}>
      <Tabs label={t.groupBy} tabs={triageGroupings.map((by) => ({ to: `?by=${by}`, label: t.by[by], current: view.grouping === by }))} />
      <DataTable<Group>
        caption={t.waiting}
        rows={view.groups}
        rowId={(group) => group.key}
        columns={[
          {
            id: 'group',
            header: t.group,
            cell: (group) => (
              <>
                <Link to={toAnswer(group)} className="link">{name(group)}</Link>
                <span className="block max-w-prose text-sm font-normal text-muted">{group.samples.join(' · ')}</span>
              </>
            ),
          },
          { id: 'suppliers', header: t.suppliers, numeric: true, cell: (group) => f.number(group.count) },
          ...(currency ? [{ id: 'spend', header: t.spend, numeric: true, from: 'lg' as const, cell: (group: Group) => f.money(group.spendCents, currency) }] : []),
          ...(view.mayWrite ? [{ id: 'answer', header: t.step, cell: (group: Group) => <AnswerLink to={toAnswer(group)} group={name(group)} /> }] : []),
        ]}
      />
      <ListEnd pages={view.shown < view.remaining ? <p className="text-muted">{t.more({ n: view.remaining - view.shown })}</p> : null}>
        <ExportLinks list={t.waiting} file="waiting" search={new URLSearchParams({ by: view.grouping })} />
      </ListEnd>
    </Section>
  );
}

function AnswerLink({ to, group }: { to: string; group: string }) {
  const t = useMessages(overviewMessages);
  return (
    <ButtonLink to={to} size="sm">
      {t.answer}
      <span className="sr-only">: {group}</span>
    </ButtonLink>
  );
}

function Team({ view }: { view: OverviewView }) {
  const t = useMessages(overviewMessages);
  const f = useFormat();
  return (
    <Section title={t.team} lead={t.teamLead}>
      <DataTable
        caption={t.team}
        rows={view.team}
        rowId={(one) => one.id}
        columns={[
          { id: 'member', header: t.member, cell: (one) => one.name },
          { id: 'today', header: t.today, numeric: true, cell: (one) => f.number(one.today) },
          { id: 'week', header: t.week, numeric: true, cell: (one) => f.number(one.week) },
        ]}
      />
    </Section>
  );
}

function Runs({ view }: { view: OverviewView }) {
  const t = useMessages(overviewMessages);
  const f = useFormat();
  return (
    <Section title={t.runs} lead={t.runsLead}>
      <DataTable
        caption={t.runs}
        rows={view.runs}
        rowId={(run) => run.id}
        columns={[
          { id: 'when', header: t.run, cell: (run) => <Link to={`${view.home}/classification/${run.id}`} className="link"><InstantText instant={run.at} /></Link> },
          { id: 'who', header: t.who, cell: (run) => run.by },
          { id: 'suppliers', header: t.suppliers, numeric: true, cell: (run) => f.number(run.total) },
          { id: 'state', header: t.state, cell: (run) => t.status[run.status] },
        ]}
      />
      <ListEnd>
        <ExportLinks list={t.runs} file="bulk-answers" />
      </ListEnd>
    </Section>
  );
}
