import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { GroupPartForm } from '#app/ui/group-part/group-part-form.tsx';
import { bulkMessages } from './messages.ts';
import type { BulkView } from './view-bulk.server.ts';

/** Whom the answers are about: where they come from, some names, and what is peculiar about some of them. */
export function BulkWhom({ view }: { view: BulkView }) {
  const t = useMessages(bulkMessages);
  const f = useFormat();
  const { chosen } = view;
  const more = view.total - view.names.length;
  return (
    <section aria-label={t.whom} className="mb-6 grid gap-4">
      <DescriptionList
        items={[
          { term: t.whom, detail: useChosenName(chosen) },
          { term: t.among, detail: t.andMore({ names: view.names.join(' · '), n: more }) },
          { term: t.categories, detail: view.spendCategories.map((one) => t.counted({ name: one.name, n: one.count })).join(' · ') || null },
          { term: t.kinds, detail: view.kinds.map((one) => t.counted({ name: one.name[f.locale], n: one.count })).join(' · ') || null },
        ]}
      />
      <ul className="grid gap-1 empty:hidden">
        {view.sentOn > 0 ? <li>{t.sentOn({ n: view.sentOn })}</li> : null}
        {view.several > 0 ? <li>{t.several({ n: view.several })}</li> : null}
        {view.setApart > 0 ? <li>{t.setApart({ n: view.setApart })}</li> : null}
      </ul>
      {chosen.kind === 'group' ? <GroupPartForm part={chosen.part} whole={chosen.whole} kept={[['of', chosen.of], ['by', chosen.by], ['group', chosen.key]]} /> : null}
    </section>
  );
}

function useChosenName(chosen: BulkView['chosen']): string {
  const t = useMessages(bulkMessages);
  const { locale } = useFormat();
  if (chosen.kind !== 'group') return t[chosen.kind];
  const name = chosen.name?.[locale] ?? chosen.key;
  return chosen.isPart ? t.part({ name }) : t.group({ name });
}
