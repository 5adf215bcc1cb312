import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { DateField, TextField } from '#app/ui/text-field.tsx';
import { deskMessages } from '../messages.ts';
import { TellOthers } from '../way/tell-others.tsx';
import { WithMarkSite } from '../way/with-mark-site.tsx';
import type { AnswerFormProps } from './answer-form-props.ts';
import { answerFormMessages } from './messages.ts';

const constraint = { expectedOn: { required: true }, text: { maxLength: 4_000 }, answeredBy: { required: true, maxLength: 200 } };

export function NoCertificateForm({ page, lastResult }: AnswerFormProps) {
  const { answeredBy } = useMessages(deskMessages);
  const { 'no-certificate': words } = useMessages(answerFormMessages);
  const [form, fields] = useForm<{ expectedOn: string; text: string; answeredBy: string; tell: string[] }>({
    id: 'no-certificate',
    lastResult,
    constraint,
    defaultValue: { expectedOn: page.initial.expectedOn, answeredBy: page.initial.answeredBy },
    shouldRevalidate: 'onSubmit',
  });
  return (
    <>
      <Form method="post" {...getFormProps(form)} className="mb-8 grid gap-5">
        <FormErrors form={form} />
        <DateField field={fields.expectedOn} label={words.expectedOn} description={words.expectedHelp({ months: page.months, level: page.level })} />
        <TextArea field={fields.text} label={words.text} description={words.textHelp} />
        <TellOthers others={page.others} initial={fields.tell.initialValue} />
        <TextField field={fields.answeredBy} label={answeredBy} autoComplete="name" width="medium" />
        <div>
          <SubmitButton>{words.submit}</SubmitButton>
        </div>
      </Form>
      <Section title={words.howTitle}>
        <ol className="grid max-w-prose list-decimal gap-1 ps-5">
          {[words.how.register, words.how.choose, words.how.audit, words.how.certificate].map((step) => (
            <li key={step}>
              <WithMarkSite text={step} />
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}
