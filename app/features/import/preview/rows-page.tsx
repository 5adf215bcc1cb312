import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { ImportSteps } from '../import-steps.tsx';
import { importMessages } from '../messages.ts';
import { useOrganisationPath } from '../use-organisation-path.ts';
import type { RowsView } from '../view-import.server.ts';
import { AppliedActions } from '../apply/applied-actions.tsx';
import { PreviewActions } from './preview-actions.tsx';
import { RowTable } from './row-table.tsx';
import { RowTabs } from './row-tabs.tsx';

interface Props {
  fileName: string;
  currency: string;
  view: RowsView;
  problem: string | null;
}

/** What a file will do to the register, and afterwards what it did. */
export function RowsPage({ fileName, currency, view, problem }: Props) {
  const t = useMessages(importMessages);
  const { status, list } = view;
  return (
    <>
      <Heading fileName={fileName} view={view} />
      <ImportSteps current={status === 'preview' ? 'preview' : 'apply'} />
      {problem ? (
        <Notice tone="warn" className="mb-5">
          <p role="alert">{problem}</p>
        </Notice>
      ) : null}
      {status === 'preview' ? <PreviewActions counts={list.counts} /> : null}
      {status === 'applied' ? <AppliedActions /> : null}
      {list.kept.length > 0 ? (
        <Section title={t.undone.keptTitle}>
          <RowTable rows={list.kept} currency={currency} show="update" />
        </Section>
      ) : null}
      <RowTabs list={list} currency={currency} status={status} />
    </>
  );
}

function Heading({ fileName, view: { status, list } }: Pick<Props, 'fileName' | 'view'>) {
  const t = useMessages(importMessages);
  const { counts } = list;
  const back = { to: `${useOrganisationPath()}/imports`, label: t.title };
  if (status === 'undone') return <PageHeader title={t.undone.title({ file: fileName })} lead={t.undone.lead(counts.undo ?? { removed: 0, restored: 0, kept: 0 })} back={back} />;
  if (status === 'applied') return <PageHeader title={t.applied.title({ file: fileName })} lead={t.applied.lead({ created: counts.create, updated: counts.update })} back={back} />;
  return <PageHeader title={t.preview.title} lead={`${fileName}: ${t.preview.lead({ lines: counts.dataLines, n: counts.suppliers })}`} back={back} />;
}
