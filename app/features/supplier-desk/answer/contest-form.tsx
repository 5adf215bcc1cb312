import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { RadioGroup } from '#app/ui/choice-fields.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { deskMessages } from '../messages.ts';
import type { AnswerFormProps } from './answer-form-props.ts';
import { shownAnswers } from './contested-answer.ts';
import { answerFormMessages } from './messages.ts';

const constraint = { which: { required: true }, text: { required: true, maxLength: 4_000 }, answeredBy: { required: true, maxLength: 200 } };

export function ContestForm({ page, lastResult }: AnswerFormProps) {
  const { answeredBy } = useMessages(deskMessages);
  const { locale } = useFormat();
  const { contest: words } = useMessages(answerFormMessages);
  const [form, fields] = useForm<{ which: string; text: string; answeredBy: string }>({
    id: 'contest',
    lastResult,
    constraint,
    defaultValue: { answeredBy: page.initial.answeredBy },
    shouldRevalidate: 'onSubmit',
  });
  const answers = shownAnswers(page.asked).map((answer, index) => ({ value: String(index), label: answer.question[locale], description: words.answered({ answer: answer.answer[locale] }) }));
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-5">
      <FormErrors form={form} />
      <RadioGroup field={fields.which} label={words.which} choices={[...answers, { value: 'other', label: words.whole }]} />
      <TextArea field={fields.text} label={words.text} description={words.textHelp} rows={5} />
      <TextField field={fields.answeredBy} label={answeredBy} autoComplete="name" width="medium" />
      <div>
        <SubmitButton>{words.submit}</SubmitButton>
      </div>
    </Form>
  );
}
