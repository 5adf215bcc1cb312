import { Form } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink, SubmitButton } from '#app/ui/button.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { ImportAnswer } from './answer-import.server.ts';
import { FileLook } from './file-look.tsx';
import { importMessages } from './messages.ts';

interface Props {
  supplier: { name: string; to: string };
  /** The address of this page. */
  here: string;
  maxFileBytes: number;
  answer: ImportAnswer | undefined;
}

/** First the file, then what it says and who signed it, and only then it is taken in. */
export function ImportPage({ supplier, here, maxFileBytes, answer }: Props) {
  const t = useMessages(importMessages);
  return (
    <>
      <PageHeader back={{ to: supplier.to, label: supplier.name }} title={t.title} lead={t.lead} />
      {answer?.view && answer.text !== null ? (
        <FileLook view={answer.view} text={answer.text} here={here} maxFileBytes={maxFileBytes} documentProblem={answer.documentProblem} />
      ) : (
        <ChooseFile here={here} cancelTo={supplier.to} problem={answer?.problem ?? null} />
      )}
    </>
  );
}

function ChooseFile({ here, cancelTo, problem }: { here: string; cancelTo: string; problem: string | null }) {
  const t = useMessages(importMessages);
  const errors = problem ? [problem] : undefined;
  return (
    <Form method="post" action={here} encType="multipart/form-data" className="grid max-w-2xl gap-6">
      <FormErrors form={{ id: 'import', allErrors: errors ? { file: errors } : {} }} />
      <p className="max-w-prose text-muted">{t.why}</p>
      <FileField field={{ id: 'import-file', name: 'file', required: true, errors }} label={t.file} description={t.fileHelp} accept=".json,application/json" />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{t.look}</SubmitButton>
        <ButtonLink to={cancelTo}>{t.cancel}</ButtonLink>
      </div>
    </Form>
  );
}
