import { Form, Link } from '@remix-run/react';
import { triageOutcomes, type TriageOutcome } from '#app/domain/register/triage-reasons.ts';
import { triageGroupings } from '#app/domain/register/triage-groups.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink, SubmitButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ExportLinks } from '#app/ui/export-links.tsx';
import { ListEnd } from '#app/ui/list-end.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { GroupRow } from './group-row.tsx';
import { triageMessages } from './messages.ts';
import { OpenedGroup } from './opened-group.tsx';
import { TriageCounts } from './triage-counts.tsx';
import type { GroupView, TriageView } from './view-triage.server.ts';

interface Props {
  view: TriageView;
  /** Why the last post changed nothing. */
  problem: string | null;
}

export function TriagePage({ view, problem }: Props) {
  const t = useMessages(triageMessages);
  const { counts } = view;
  const total = counts.untriaged + counts.to_classify + counts.no_relevant_dependency + counts.not_a_supplier;
  return (
    <>
      <PageHeader title={t.title} lead={t.lead({ n: counts.untriaged })} />
      {problem ? <Notice tone="warn" className="mb-5">{problem}</Notice> : null}
      {view.lastRun ? <LastRun run={view.lastRun} home={view.home} /> : view.last && view.mayWrite ? <LastAction last={view.last} /> : null}
      <div className="mb-6 grid gap-5">
        <Progress label={t.progress} done={total - counts.untriaged} total={total} />
        <TriageCounts counts={counts} home={view.home} />
      </div>
      {counts.untriaged === 0 ? <NothingLeft total={total} toClassify={counts.to_classify} home={view.home} /> : <Groups view={view} />}
    </>
  );
}

function Groups({ view }: { view: TriageView }) {
  const t = useMessages(triageMessages);
  const order: readonly TriageOutcome[] = triageOutcomes;
  return (
    <>
      <p className="mb-4 max-w-prose text-muted">
        {t.explain} {view.mayWrite ? null : t.readOnly}
      </p>
      <Tabs label={t.groupBy} tabs={triageGroupings.map((by) => ({ to: `?by=${by}`, label: t.by[by], current: view.grouping === by }))} />
      <div className="[&>:first-child]:border-t-0 [&>:first-child]:pt-0">
        {view.opened ? <OpenedGroup key={view.opened.key} group={view.opened} view={view} /> : null}
        {order.map((outcome) => (
          <ProposedOutcome key={outcome} outcome={outcome} groups={view.groups.filter((group) => group.outcome === outcome)} view={view} />
        ))}
      </div>
      <ListEnd pages={view.shown < view.counts.untriaged ? <p className="text-muted">{t.more({ n: view.counts.untriaged - view.shown })}</p> : null}>
        <ExportLinks list={t.title} file="triage" search={new URLSearchParams({ by: view.grouping })} />
      </ListEnd>
    </>
  );
}

function ProposedOutcome({ outcome, groups, view }: { outcome: TriageOutcome; groups: readonly GroupView[]; view: TriageView }) {
  const t = useMessages(triageMessages);
  if (groups.length === 0) return null;
  return (
    <Section title={t.proposed[outcome].title} lead={t.proposed[outcome].lead}>
      <table className="data-table">
        <caption className="sr-only">{t.proposed[outcome].title}</caption>
        <thead>
          <tr>
            <th scope="col">{t.group}</th>
            <th scope="col" className="end w-28">{t.suppliers}</th>
            {view.currency ? <th scope="col" className="end from-lg w-36">{t.spend}</th> : null}
            {view.mayWrite ? <th scope="col" className="w-96 xl:w-112">{t.action}</th> : null}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <GroupRow key={group.key} group={group} view={view} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function LastAction({ last }: { last: NonNullable<TriageView['last']> }) {
  const t = useMessages(triageMessages);
  if (last.triage === 'untriaged') return null;
  return (
    <Notice className="mb-5">
      <Form method="post" className="flex flex-wrap items-center gap-3">
        <input type="hidden" name="intent" value="undo" />
        <input type="hidden" name="at" value={last.at} />
        <span>{t.lastAction({ n: last.count, outcome: t.outcome[last.triage] })}</span>
        <SubmitButton tone="secondary" size="sm">{t.undo}</SubmitButton>
      </Form>
    </Notice>
  );
}

function LastRun({ run, home }: { run: NonNullable<TriageView['lastRun']>; home: string }) {
  const t = useMessages(triageMessages);
  return (
    <Notice className="mb-5">
      {t.lastRun({ n: run.count })} <Link to={`${home}/classification/${run.id}`} className="link">{t.lookAtRun}</Link>
    </Notice>
  );
}

function NothingLeft({ total, toClassify, home }: { total: number; toClassify: number; home: string }) {
  const t = useMessages(triageMessages);
  if (total === 0) {
    return (
      <EmptyState title={t.emptyRegister.title} action={<ButtonLink to={`${home}/imports/new`} tone="primary">{t.empty.import}</ButtonLink>}>
        {t.emptyRegister.text}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t.empty.title} action={toClassify > 0 ? <ButtonLink to={`${home}/classification`} tone="primary">{t.empty.classify}</ButtonLink> : undefined}>
      {t.empty.text}
    </EmptyState>
  );
}
