import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { DateText } from '#app/ui/date-text.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { requirementMessages } from '../requirement/messages.ts';
import type { ApprovalData } from './load-approval.server.ts';
import { approvalMessages } from './messages.ts';

interface Props {
  data: ApprovalData;
  lastResult: SubmissionResult<string[]> | undefined;
}

/** What is asked beside what is needed, and why; then yes or no. */
export function ApprovalPage({ data, lastResult }: Props) {
  const words = useMessages(requirementMessages);
  const t = useMessages(approvalMessages);
  const { asked, needed } = data;
  return (
    <>
      <PageHeader back={{ to: data.back, label: `${data.reference} · ${data.name}` }} title={t.title({ reference: data.reference })} lead={asked ? t.lead : t.nothing} />
      {asked ? (
        <div className="grid max-w-2xl gap-6">
          <DescriptionList
            items={[
              { term: t.asks, detail: <LevelBadge lowest={asked.level} /> },
              { term: words.needed, detail: <LevelBadge lowest={needed.lowest} highest={needed.highest} /> },
              { term: words.byOn, detail: <DateText date={asked.byOn} /> },
              { term: t.reason, detail: <span className="whitespace-pre-line">{asked.reason}</span> },
              { term: t.askedBy, detail: asked.by },
            ]}
          />
          {asked.right === 'own_request' ? <Notice tone="warn">{words.approvalOwn}</Notice> : null}
          {asked.right === 'alone' ? <Notice tone="warn">{words.approvalAlone}</Notice> : null}
          {asked.right === 'may' || asked.right === 'alone' ? <Decision asked={asked} highest={needed.highest} lastResult={lastResult} /> : null}
        </div>
      ) : null}
    </>
  );
}

function Decision({ asked, highest, lastResult }: { asked: NonNullable<ApprovalData['asked']>; highest: string; lastResult: Props['lastResult'] }) {
  const t = useMessages(approvalMessages);
  const [form, fields] = useForm<{ note: string }>({ id: 'approval', lastResult, constraint: { note: { maxLength: 2_000 } }, shouldRevalidate: 'onSubmit' });
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-4">
      <FormErrors form={form} />
      <input type="hidden" name="requirementId" value={asked.id} />
      <input type="hidden" name="seenHighest" value={highest} />
      <TextArea field={fields.note} label={t.note} description={t.noteHelp} rows={3} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="decision" value="approve">
          {t.approve}
        </SubmitButton>
        <SubmitButton name="decision" value="refuse" tone="danger">
          {t.refuse}
        </SubmitButton>
      </div>
    </Form>
  );
}
