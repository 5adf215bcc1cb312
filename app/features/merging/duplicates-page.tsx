import { Form } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ExportLinks } from '#app/ui/export-links.tsx';
import { ListEnd } from '#app/ui/list-end.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import type { DuplicatesData } from './load-duplicates.server.ts';
import { mergingMessages } from './messages.ts';
import { PairCard } from './pair-card.tsx';

/** Suppliers that may be one, the surest pairs first. */
export function DuplicatesPage({ data }: { data: DuplicatesData }) {
  const t = useMessages(mergingMessages);
  const { base, total, pairs, safe, isFirst, next, mayMerge } = data;
  const back = { to: `${base}/suppliers`, label: t.suppliers };
  if (total === 0) {
    return (
      <>
        <PageHeader title={t.list.title} back={back} />
        <EmptyState title={t.list.emptyTitle}>{t.list.emptyText}</EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t.list.title} lead={t.list.lead({ n: total })} back={back} />
      {mayMerge && safe.length > 1 ? <SafePairs keys={safe} /> : null}
      {pairs.map((pair) => (
        <PairCard key={pair.key} pair={pair} base={base} mayMerge={mayMerge} />
      ))}
      <ListEnd pages={<Pagination first={isFirst ? null : '?'} next={next ? `?after=${encodeURIComponent(next)}` : null} />}>
        <ExportLinks list={t.list.title} file="duplicates" />
      </ListEnd>
    </>
  );
}

/** Those of which a number says that they are one, and nothing else has to be decided. */
function SafePairs({ keys }: { keys: readonly string[] }) {
  const t = useMessages(mergingMessages).list;
  return (
    <Notice className="mb-6">
      <p>{t.safe({ n: keys.length })}</p>
      <Form method="post" className="mt-2">
        {keys.map((key) => (
          <input key={key} type="hidden" name="pair" value={key} />
        ))}
        <SubmitButton name="intent" value="merge-safe">
          {t.mergeSafe({ n: keys.length })}
        </SubmitButton>
      </Form>
    </Notice>
  );
}
