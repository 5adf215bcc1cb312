import { Form, Link } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { useFreshProgress } from '#app/ui/use-fresh-progress.ts';
import { ImportSteps } from './import-steps.tsx';
import { importMessages } from './messages.ts';
import { useOrganisationPath } from './use-organisation-path.ts';
import type { WorkingView } from './view-import.server.ts';

export function WorkingPage({ fileName, view }: { fileName: string; view: WorkingView }) {
  const t = useMessages(importMessages);
  useFreshProgress(!view.isStuck);
  return (
    <>
      <PageHeader title={fileName} back={{ to: `${useOrganisationPath()}/imports`, label: t.title }} />
      <ImportSteps current={view.work === 'preparing' ? 'preview' : 'apply'} />
      <Progress label={t.working[view.work]} done={view.done} total={view.total > 0 ? view.total : null} />
      {view.isStuck ? <Stuck mayUndo={view.work === 'applying'} /> : <Patience />}
    </>
  );
}

function Patience() {
  const t = useMessages(importMessages);
  return (
    <>
      <p className="mt-4 max-w-prose text-muted">{t.working.leave}</p>
      <noscript>
        <meta httpEquiv="refresh" content="3" />
        <p className="mt-2">
          <Link to="" className="link" reloadDocument>
            {t.working.reload}
          </Link>
        </p>
      </noscript>
    </>
  );
}

function Stuck({ mayUndo }: { mayUndo: boolean }) {
  const t = useMessages(importMessages);
  return (
    <Notice tone="bad" title={t.working.stuckTitle} className="mt-5">
      <p>{t.problem.job_failed}</p>
      <Form method="post" className="mt-3 flex flex-wrap gap-2">
        <SubmitButton name="intent" value="retry">
          {t.working.retry}
        </SubmitButton>
        {mayUndo ? (
          <SubmitButton tone="danger" name="intent" value="undo">
            {t.applied.undoNow}
          </SubmitButton>
        ) : null}
      </Form>
    </Notice>
  );
}
