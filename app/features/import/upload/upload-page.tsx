import { Form } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { Button, SubmitButton } from '#app/ui/button.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { ImportSteps } from '../import-steps.tsx';
import { importMessages } from '../messages.ts';
import { useOrganisationPath } from '../use-organisation-path.ts';

interface Props {
  maxBytes: number;
  /** Why the last file was not taken. */
  problem: { fileName: string | null; sentence: string } | null;
}

export function UploadPage({ maxBytes, problem }: Props) {
  const t = useMessages(importMessages);
  return (
    <>
      <PageHeader title={t.upload.title} lead={t.upload.lead} back={{ to: `${useOrganisationPath()}/imports`, label: t.title }} />
      <ImportSteps current="file" />
      {problem ? <RefusedFile {...problem} /> : null}
      <Form method="post" encType="multipart/form-data" className="mb-7 grid max-w-prose gap-5">
        <FileField
          field={{ id: 'import-file', name: 'file', required: true }}
          label={t.upload.file}
          description={t.upload.hint({ maxBytes })}
          accept=".csv,.txt,.tsv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        />
        <div>
          <SubmitButton>{t.upload.submit}</SubmitButton>
        </div>
      </Form>
      <Section title={t.upload.or}>
        <Form method="post" encType="multipart/form-data" className="grid max-w-prose gap-5">
          <TextArea field={{ id: 'import-pasted', name: 'pasted', required: true }} label={t.upload.pasted} description={t.upload.pastedHint} rows={6} spellCheck={false} />
          <div>
            <Button type="submit">{t.upload.pastedSubmit}</Button>
          </div>
        </Form>
      </Section>
      <Section title={t.upload.whatHappens}>
        <ul className="grid max-w-prose list-disc gap-1 ps-5">
          {Object.values(t.upload.promises).map((promise) => (
            <li key={promise}>{promise}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function RefusedFile({ fileName, sentence }: NonNullable<Props['problem']>) {
  const t = useMessages(importMessages);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [sentence, fileName]);
  return (
    <div ref={box} role="alert" tabIndex={-1} className="mb-5 max-w-prose border-s-4 border-bad bg-bad-soft px-4 py-3">
      <p className="font-semibold">{fileName ? t.problem.notTaken({ file: fileName }) : t.problem.notTakenNoName}</p>
      <p>
        {sentence} {t.problem.kept}
      </p>
    </div>
  );
}
