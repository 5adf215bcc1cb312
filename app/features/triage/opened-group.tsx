import { Form, Link } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { Section } from '#app/ui/section.tsx';
import { SelectableTable, type Column } from '#app/ui/selectable-table.tsx';
import { DecisionFields } from './decision-fields.tsx';
import { useGroupName } from './group-row.tsx';
import { triageMessages } from './messages.ts';
import type { OpenedGroupView, TriageView } from './view-triage.server.ts';

type Item = OpenedGroupView['items'][number];

interface Props {
  group: OpenedGroupView;
  view: Pick<TriageView, 'home' | 'currency' | 'grouping' | 'reviewOn' | 'mayWrite'>;
}

const formId = 'decide-some';

/** The members of one group, to set single ones aside. */
export function OpenedGroup({ group, view }: Props) {
  const t = useMessages(triageMessages);
  const f = useFormat();
  const name = useGroupName()(group.theme);
  const columns: Column<Item>[] = [
    { id: 'name', header: t.name, cell: (item) => <Link to={`${view.home}/suppliers/${item.id}`} className="link">{item.name}</Link> },
    { id: 'category', header: t.category, from: 'lg', cell: (item) => item.category ?? '' },
    { id: 'kind', header: t.kind, from: 'xl', cell: (item) => f.list(item.kinds.map((kind) => kind[f.locale])) },
  ];
  if (view.currency) columns.push({ id: 'spend', header: t.spend, numeric: true, cell: (item) => (item.spendCents === null || !view.currency ? '' : f.money(item.spendCents, view.currency)) });
  return (
    <Section id="inside" title={t.inGroup({ group: name })} lead={view.mayWrite ? t.pick : undefined} actions={<Link to={`?by=${view.grouping}`} className="link" preventScrollReset>{t.close}</Link>}>
      <SelectableTable
        caption={name}
        rows={group.items}
        rowId={(item) => item.id}
        columns={columns}
        selection={view.mayWrite ? { formId, label: (item: Item) => t.tick({ name: item.name }) } : undefined}
      />
      {group.items.length < group.count ? <p className="mt-2 text-sm text-muted">{t.listedFirst({ n: group.items.length })}</p> : null}
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
