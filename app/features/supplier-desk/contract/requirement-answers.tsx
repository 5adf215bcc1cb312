import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { DateField, TextField } from '#app/ui/text-field.tsx';
import { deskMessages } from '../messages.ts';
import type { DeskContractPageData } from './load-desk-contracts.server.ts';
import { deskContractPageMessages } from './page-messages.ts';
import type { RequirementAnswer } from './requirement-answer.form.ts';

interface Fields {
  otherOn: string;
  text: string;
  answeredBy: string;
}

interface Props {
  contract: DeskContractPageData;
  /** What became of the answer that was sent, and which one it was. */
  answered: { answer: string; lastResult: SubmissionResult<string[]> } | undefined;
}

interface AnswerProps {
  contract: DeskContractPageData;
  lastResult: SubmissionResult<string[]> | undefined;
}

const constraint = { otherOn: { required: true }, text: { maxLength: 4_000 }, answeredBy: { required: true, maxLength: 200 } };

/** Accepting stands open; the other two answers unfold, and work without a script. */
export function RequirementAnswers({ contract, answered }: Props) {
  const t = useMessages(deskContractPageMessages);
  const resultOf = (answer: RequirementAnswer) => (answered?.answer === answer ? answered.lastResult : undefined);
  return (
    <Section title={t.answerTitle}>
      <div className="grid gap-6">
        <Accept contract={contract} lastResult={resultOf('accepted')} />
        <Unfolding title={t.date.title} isOpen={resultOf('other_date') !== undefined}>
          <OtherDate contract={contract} lastResult={resultOf('other_date')} />
        </Unfolding>
        <Unfolding title={t.refuse.title} isOpen={resultOf('refused') !== undefined}>
          <Refuse contract={contract} lastResult={resultOf('refused')} />
        </Unfolding>
      </div>
    </Section>
  );
}

function Unfolding({ title, isOpen, children }: { title: string; isOpen: boolean; children: ReactNode }) {
  return (
    <details open={isOpen || undefined}>
      <summary className="link inline-block font-semibold">{title}</summary>
      <div className="mt-3 border-s-2 border-line ps-4">{children}</div>
    </details>
  );
}

function useAnswer(answer: RequirementAnswer, { contract, lastResult }: AnswerProps) {
  return useForm<Fields>({
    id: answer,
    lastResult,
    constraint: answer === 'refused' ? { ...constraint, text: { required: true, maxLength: 4_000 } } : constraint,
    defaultValue: { answeredBy: contract.answeredBy },
    shouldRevalidate: 'onSubmit',
  });
}

function Hidden({ answer, contract }: { answer: RequirementAnswer; contract: DeskContractPageData }) {
  return (
    <>
      <input type="hidden" name="answer" value={answer} />
      <input type="hidden" name="requirementId" value={contract.requirementId} />
    </>
  );
}

function Accept(props: AnswerProps) {
  const t = useMessages(deskContractPageMessages);
  const { answeredBy } = useMessages(deskMessages);
  const [form, fields] = useAnswer('accepted', props);
  const { contract } = props;
  const { client, level, byOn: date } = contract;
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-4">
      <FormErrors form={form} />
      <Hidden answer="accepted" contract={contract} />
      <div className="max-w-prose">
        <p>{t.accept.lead({ level, date })}</p>
        {contract.closesGap ? <p className="mt-1">{t.accept.closesGap({ client, date })}</p> : null}
      </div>
      <TextField field={fields.answeredBy} label={answeredBy} autoComplete="name" width="medium" />
      <SubmitButton className="justify-self-start">{t.accept.submit}</SubmitButton>
    </Form>
  );
}

function OtherDate(props: AnswerProps) {
  const t = useMessages(deskContractPageMessages);
  const { answeredBy } = useMessages(deskMessages);
  const [form, fields] = useAnswer('other_date', props);
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-4">
      <FormErrors form={form} />
      <Hidden answer="other_date" contract={props.contract} />
      <p className="max-w-prose">{t.date.lead({ client: props.contract.client })}</p>
      <DateField field={fields.otherOn} label={t.date.field} />
      <TextArea field={fields.text} label={t.remark} rows={3} />
      <TextField field={fields.answeredBy} label={answeredBy} autoComplete="name" width="medium" />
      <SubmitButton className="justify-self-start">{t.date.submit}</SubmitButton>
    </Form>
  );
}

function Refuse(props: AnswerProps) {
  const t = useMessages(deskContractPageMessages);
  const { answeredBy } = useMessages(deskMessages);
  const [form, fields] = useAnswer('refused', props);
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-4">
      <FormErrors form={form} />
      <Hidden answer="refused" contract={props.contract} />
      <p className="max-w-prose">{t.refuse.lead({ client: props.contract.client })}</p>
      <TextArea field={fields.text} label={t.refuse.field} rows={3} />
      <TextField field={fields.answeredBy} label={answeredBy} autoComplete="name" width="medium" />
      <SubmitButton tone="danger" className="justify-self-start">
        {t.refuse.submit}
      </SubmitButton>
    </Form>
  );
}
