import { Form } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { Button, SubmitButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { ImportSteps } from '../import-steps.tsx';
import { importMessages } from '../messages.ts';
import { useOrganisationPath } from '../use-organisation-path.ts';
import type { XlsxSource } from '../reading/table.ts';
import type { ColumnsView } from '../view-import.server.ts';
import { FirstLines } from './first-lines.tsx';
import { LayoutFields } from './layout-fields.tsx';
import { MappingTable } from './mapping-table.tsx';

interface Props {
  fileName: string;
  view: ColumnsView;
  problem: string | null;
}

export function ColumnsPage({ fileName, view, problem }: Props) {
  const t = useMessages(importMessages);
  const f = useFormat();
  const { layout } = view;
  return (
    <>
      <PageHeader title={t.columns.title} lead={t.columns.lead({ file: fileName, n: layout.dataLines })} back={{ to: `${useOrganisationPath()}/imports`, label: t.title }} />
      <ImportSteps current="columns" />
      {problem ? (
        <Notice tone="bad" className="mb-5">
          <p role="alert">
            {problem} {t.problem.kept}
          </p>
        </Notice>
      ) : null}
      {layout.recalledAt ? <Recalled at={layout.recalledAt} /> : null}
      {layout.source.kind === 'xlsx' ? <WorkbookNotes source={layout.source} /> : null}
      {view.seenBefore ? <Notice className="mb-5">{t.columns.seenBefore({ when: f.dateTime(view.seenBefore) })}</Notice> : null}
      <Form method="post" key={layout.revision}>
        <Section title={t.columns.which} lead={t.columns.whichLead}>
          <MappingTable headers={layout.layout.headers} samples={layout.layout.samples} mapping={view.mapping} />
          <div className="mt-4">
            <SubmitButton name="intent" value="preview">
              {t.columns.next}
            </SubmitButton>
          </div>
        </Section>
        <Section title={t.columns.how} lead={t.columns.howLead}>
          <LayoutFields stored={layout} />
          <div className="mt-4">
            <Button type="submit" name="intent" value="read">
              {t.columns.readAgain}
            </Button>
          </div>
        </Section>
      </Form>
      <Section title={t.columns.firstLines}>
        <FirstLines headers={layout.layout.headers} lines={layout.preview} />
      </Section>
      <Confirm trigger={t.columns.discard} tone="quiet">
        <p>{t.columns.discardText}</p>
        <Form method="post">
          <SubmitButton tone="danger" name="intent" value="discard">
            {t.columns.discard}
          </SubmitButton>
        </Form>
      </Confirm>
    </>
  );
}

/** A file of this kind was read before: its columns stand as they were confirmed then. */
function Recalled({ at }: { at: string }) {
  const t = useMessages(importMessages).columns;
  const f = useFormat();
  return (
    <Notice className="mb-5">
      <p>{t.recalled({ when: f.dateTime(at) })}</p>
      <Form method="post" className="mt-2">
        <Button type="submit" size="sm" name="intent" value="guess">
          {t.guess}
        </Button>
      </Form>
    </Notice>
  );
}

/** What a workbook holds that its reader would not see, or that we cannot. */
function WorkbookNotes({ source: { hiddenRows = 0, emptyFormulas = 0 } }: { source: XlsxSource }) {
  const t = useMessages(importMessages).columns;
  return (
    <>
      {hiddenRows > 0 ? <Notice className="mb-5">{t.hiddenRows({ n: hiddenRows })}</Notice> : null}
      {emptyFormulas > 0 ? (
        <Notice tone="warn" className="mb-5">
          {t.emptyFormulas({ n: emptyFormulas })}
        </Notice>
      ) : null}
    </>
  );
}
