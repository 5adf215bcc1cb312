import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { ColumnsPage } from './columns/columns-page.tsx';
import { importMessages } from './messages.ts';
import { RowsPage } from './preview/rows-page.tsx';
import { problemSentence } from './problem-sentence.ts';
import type { ImportView } from './view-import.server.ts';
import { useOrganisationPath } from './use-organisation-path.ts';
import { WorkingPage } from './working-page.tsx';

/** One import at whatever stage it is: one address from the file to the register, to be left and found again. */
export function ImportPage({ view, problem }: { view: ImportView; problem: string | null }) {
  const t = useMessages(importMessages);
  const home = `${useOrganisationPath()}/imports`;
  switch (view.kind) {
    case 'columns':
      return <ColumnsPage fileName={view.fileName} view={view} problem={problem ?? (view.problem ? problemSentence(t, view.problem) : null)} />;
    case 'working':
      return <WorkingPage fileName={view.fileName} view={view} />;
    case 'rows':
      return <RowsPage fileName={view.fileName} currency={view.currency} view={view} problem={problem} />;
    case 'discarded':
      return <PageHeader title={t.discarded.title({ file: view.fileName })} lead={t.discarded.lead} back={{ to: home, label: t.title }} />;
  }
}
