import { Form, Link } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { ExportLinks } from '#app/ui/export-links.tsx';
import { GroupPartForm } from '#app/ui/group-part/group-part-form.tsx';
import { ListEnd } from '#app/ui/list-end.tsx';
import { Section } from '#app/ui/section.tsx';
import { SelectableTable, type Column } from '#app/ui/selectable-table.tsx';
import { DecisionFields } from './decision-fields.tsx';
import { triageMessages } from './messages.ts';
import type { OpenedGroupView, TriageView } from './view-triage.server.ts';

type Item = OpenedGroupView['items'][number];

interface Props {
  group: OpenedGroupView;
  view: Pick<TriageView, 'home' | 'currency' | 'grouping' | 'reviewOn' | 'mayWrite' | 'mayAnswer'>;
}

const formId = 'decide-some';

/** The members of one group, to set single ones aside. */
export function OpenedGroup({ group, view }: Props) {
  const t = useMessages(triageMessages);
  const f = useFormat();
  const name = group.name[f.locale];
  const columns: Column<Item>[] = [
    { id: 'name', header: t.name, cell: (item) => <Link to={`${view.home}/suppliers/${item.id}`} className="link">{item.name}</Link> },
    { id: 'category', header: t.category, from: 'lg', cell: (item) => item.category ?? '' },
    { id: 'kind', header: t.kind, from: 'xl', cell: (item) => f.list(item.kinds.map((kind) => kind[f.locale])) },
  ];
  if (view.currency) columns.push({ id: 'spend', header: t.spend, numeric: true, cell: (item) => (item.spendCents === null || !view.currency ? '' : f.money(item.spendCents, view.currency)) });
  return (
    <Section id="inside" title={t.inGroup({ group: name })} lead={view.mayWrite ? t.pick : undefined} actions={<Link to={`?by=${view.grouping}`} className="link" preventScrollReset>{t.close}</Link>}>
      <GroupPartForm part={group.part} whole={`?${new URLSearchParams({ by: view.grouping, group: group.key })}`} kept={[['by', view.grouping], ['group', group.key]]} />
      {group.isPart ? <DecidePart group={group} view={view} name={name} /> : null}
      <SelectableTable
        caption={name}
        rows={group.items}
        rowId={(item) => item.id}
        columns={columns}
        selection={view.mayWrite ? { formId, label: (item: Item) => t.tick({ name: item.name }) } : undefined}
      />
      <ListEnd pages={group.items.length < group.count ? <p className="text-sm text-muted">{t.listedFirst({ n: group.items.length })}</p> : null}>
        {group.count > 0 ? <ExportLinks list={name} file="triage" search={new URLSearchParams(`by=${view.grouping}&${new URLSearchParams({ group: group.key })}&${group.partSearch}`)} /> : null}
      </ListEnd>
      {view.mayWrite ? (
        <Form method="post" id={formId} preventScrollReset className="mt-4 grid gap-3">
          <input type="hidden" name="intent" value="some" />
          <h3 className="font-semibold">{t.decideTicked}</h3>
          <DecisionFields id="some" reason={group.reason} reviewOn={view.reviewOn} />
        </Form>
      ) : null}
    </Section>
  );
}

/** Decides about everybody that was split off, or answers for them. */
function DecidePart({ group, view, name }: Props & { name: string }) {
  const t = useMessages(triageMessages);
  if (group.count === 0) return <p className="mb-4">{t.nobodyInPart}</p>;
  if (!view.mayWrite) return <p className="mb-4">{t.partFound({ n: group.count, whole: group.whole })}</p>;
  return (
    <Form method="post" preventScrollReset className="mb-6 grid gap-3 border-s-4 border-line-strong ps-4">
      <input type="hidden" name="intent" value="group" />
      <input type="hidden" name="key" value={group.key} />
      <input type="hidden" name="fingerprint" value={group.fingerprint} />
      <input type="hidden" name="grouping" value={view.grouping} />
      <input type="hidden" name="part" value={group.partSearch} />
      <h3 className="font-semibold">{t.partFound({ n: group.count, whole: group.whole })}</h3>
      <DecisionFields id="part" reason={group.reason} reviewOn={view.reviewOn} />
      {view.mayAnswer ? (
        <ButtonLink to={`${view.home}/classify${group.answerSearch}`} size="sm" className="justify-self-start" aria-label={t.answerFor({ group: name })}>
          {t.answer}
        </ButtonLink>
      ) : null}
    </Form>
  );
}
