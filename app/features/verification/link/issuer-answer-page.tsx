import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { confirmationResults } from '#app/domain/verification/confirmation-state.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { RadioGroup } from '#app/ui/choice-fields.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { askedRows } from '../confirmation/confirmation.mail.ts';
import { RoundList, RoundSoFar } from './round-list.tsx';
import type { IssuerQuestion } from './issuer-question.ts';
import { issuerLinkMessages } from './messages.ts';

interface Props {
  question: IssuerQuestion;
  lastResult: SubmissionResult<string[]> | undefined;
}

/** What stands on a certificate, and whether its issuer stands by it. */
export function IssuerAnswerPage({ question, lastResult }: Props) {
  const t = useMessages(issuerLinkMessages);
  const format = useFormat();
  const { asked, given, round } = question;
  return (
    <>
      <PageHeader title={t.title({ holder: asked.holderName })} lead={t.lead(asked)} />
      {round ? <RoundSoFar round={round} /> : null}
      {given ? (
        <Notice tone="ok" title={t.given[given.result]} className="mb-6">
          <p>{t.by({ by: given.by, at: format.dateTime(given.at) })}</p>
          {given.remark ? <p className="whitespace-pre-line">{given.remark}</p> : null}
          <p className="mt-1">{t.mistake(asked.asker)}</p>
        </Notice>
      ) : null}
      <Section title={t.says}>
        <DescriptionList items={askedRows(asked, format).map(({ label, value }) => ({ term: label, detail: value }))} />
      </Section>
      {given ? null : <Answer lastResult={lastResult} answeredBy={round?.answeredBy ?? ''} />}
      {round ? <RoundList round={round} /> : null}
      <Section title={t.asks}>
        <DescriptionList
          items={[
            { term: t.facts.client, detail: asked.client },
            { term: t.facts.person, detail: asked.asker.name },
            { term: t.facts.email, detail: <a className="link break-all" href={`mailto:${asked.asker.email}`}>{asked.asker.email}</a> },
          ]}
        />
        <p className="mt-3 text-sm text-muted">{t.genuine(asked)}</p>
      </Section>
    </>
  );
}

function Answer({ lastResult, answeredBy }: Pick<Props, 'lastResult'> & { answeredBy: string }) {
  const t = useMessages(issuerLinkMessages);
  const [form, fields] = useForm<{ result: string; answeredBy: string; remark: string }>({
    id: 'answer',
    lastResult,
    defaultValue: { answeredBy },
    constraint: { result: { required: true }, answeredBy: { required: true, maxLength: 200 }, remark: { maxLength: 4_000 } },
    shouldRevalidate: 'onSubmit',
  });
  return (
    <Section title={t.answer}>
      <Form method="post" {...getFormProps(form)} className="grid max-w-xl gap-5">
        <FormErrors form={form} />
        <RadioGroup field={fields.result} label={t.answer} hideLabel choices={confirmationResults.map((value) => ({ value, label: t.results[value].label, description: t.results[value].text }))} />
        <TextField field={fields.answeredBy} label={t.answeredBy} autoComplete="name" width="medium" />
        <TextArea field={fields.remark} label={t.remark} description={t.remarkHelp} rows={3} />
        <p className="text-sm text-muted">{t.once}</p>
        <div>
          <SubmitButton>{t.submit}</SubmitButton>
        </div>
      </Form>
    </Section>
  );
}

/** The same page for a link that has expired, was taken back or never was one. */
export function DeadIssuerLink() {
  const { dead: t } = useMessages(issuerLinkMessages);
  return (
    <>
      <PageHeader title={t.title} lead={t.text} />
      <p className="max-w-prose">{t.what}</p>
    </>
  );
}
