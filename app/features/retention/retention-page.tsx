import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { evidenceKeepYears, mailKeepDays } from '#app/domain/retention/policy.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { Button, SubmitButton } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { DateText } from '#app/ui/date-text.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { RetentionPreview } from './load-retention.server.ts';
import { retentionMessages } from './messages.ts';

interface Props {
  settingsPath: string;
  /** Of the policy in force, or of the one that is tried out. */
  preview: RetentionPreview;
  isTrial: boolean;
  lastResult: SubmissionResult<string[]> | undefined;
}

export function RetentionPage({ settingsPath, preview, isTrial, lastResult }: Props) {
  const t = useMessages(retentionMessages);
  const { policy } = preview;
  const defaultValue = { evidenceKeepYears: policy.evidenceKeepYears === null ? '' : String(policy.evidenceKeepYears), mailKeepDays: String(policy.mailKeepDays) };
  const [form, fields] = useForm<typeof defaultValue>({ id: 'retention', lastResult, defaultValue, constraint: { evidenceKeepYears: evidenceKeepYears, mailKeepDays: { required: true, ...mailKeepDays } } });
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} back={{ to: settingsPath, label: t.back }} />
      <Form method="post" {...getFormProps(form)} className="mb-7 grid max-w-xl gap-6">
        <FormErrors form={form} labels={{ evidenceKeepYears: t.evidence, mailKeepDays: t.mails }} />
        <TextField field={fields.evidenceKeepYears} label={t.evidence} description={t.evidenceHint} type="number" width="short" autoComplete="off" />
        <TextField field={fields.mailKeepDays} label={t.mails} description={t.mailsHint(mailKeepDays)} type="number" width="short" autoComplete="off" />
        <p className="max-w-prose text-sm text-muted">{t.also}</p>
        <div className="flex flex-wrap gap-3">
          <SubmitButton name="intent" value="save">
            {t.save}
          </SubmitButton>
          <Button type="submit" tone="secondary" name="intent" value="preview">
            {t.preview}
          </Button>
        </div>
      </Form>
      <Preview preview={preview} title={isTrial ? t.previewTitle : t.inForceTitle} />
    </>
  );
}

function Preview({ preview, title }: { preview: RetentionPreview; title: string }) {
  const t = useMessages(retentionMessages);
  const { before, files, bytes, first, mails } = preview;
  return (
    <Section title={title} id="preview">
      <p>{before === null ? t.noFiles : files === 0 ? t.noneExpired({ before }) : t.files({ files, bytes, before })}</p>
      <p className="mb-3">{t.mailCount({ mails })}</p>
      {first.length > 0 ? (
        <>
          {files > first.length ? <p className="mb-2 text-sm text-muted">{t.first({ n: first.length })}</p> : null}
          <DataTable
            caption={title}
            rows={first}
            rowId={(row) => row.id}
            columns={[
              { id: 'file', header: t.file, cell: (row) => row.name },
              { id: 'holder', header: t.holder, cell: (row) => row.holder },
              { id: 'ended', header: t.ended, cell: (row) => <DateText date={row.endedOn} /> },
            ]}
          />
        </>
      ) : null}
    </Section>
  );
}
