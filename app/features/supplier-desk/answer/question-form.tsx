import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { judgementAnswerMessages } from '../judgement/form-messages.ts';
import { deskMessages } from '../messages.ts';
import type { AnswerFormProps } from './answer-form-props.ts';
import { answerFormMessages } from './messages.ts';

const constraint = { text: { required: true, maxLength: 4_000 }, answeredBy: { required: true, maxLength: 200 } };

export function QuestionForm({ page, lastResult }: AnswerFormProps) {
  const { answeredBy } = useMessages(deskMessages);
  const { question: t } = useMessages(answerFormMessages);
  const judged = useMessages(judgementAnswerMessages);
  const [form, fields] = useForm<{ text: string; answeredBy: string }>({
    id: 'question',
    lastResult,
    constraint,
    defaultValue: { answeredBy: page.initial.answeredBy },
    shouldRevalidate: 'onSubmit',
  });
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-5">
      <FormErrors form={form} />
      {page.about ? <input type="hidden" name="about" value={page.about.certificateId} /> : null}
      <TextArea field={fields.text} label={page.about ? judged.formText : t.text} rows={6} />
      <TextField field={fields.answeredBy} label={answeredBy} autoComplete="name" width="medium" />
      <div>
        <SubmitButton>{page.about ? judged.formSubmit : t.submit}</SubmitButton>
      </div>
    </Form>
  );
}
