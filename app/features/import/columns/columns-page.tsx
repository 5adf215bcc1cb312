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
