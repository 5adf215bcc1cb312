import { Form } from '@remix-run/react';
import type { Input } from '#app/domain/level/method.ts';
import type { AskedOwner } from '#app/domain/question/asked-question.ts';
import { unknownAnswer } from '#app/domain/question/merge-answers.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { LargeChoice } from './large-choice.tsx';
import { linkErrors, linkField, type Reply } from './link-field.ts';
import type { LinkItem, LinkView } from './load-link.server.ts';
import { linkMessages } from './messages.ts';
import { answerName } from './question-paths.ts';

interface Props {
  link: LinkView;
  item: LinkItem;
  asked: AskedOwner;
  reply: Reply;
}

/** The questions about one supplier: answered ones as a list that can be opened again, open ones as a form. */
export function OwnerAnswers({ link, item, asked, reply }: Props) {
  const { owner: t } = useMessages(linkMessages);
  const inputs = asked.inputs.filter((input) => item.inputs.includes(input.id));
  const service = item.service ? <p className="mb-4 font-medium">{t.service({ name: item.service })}</p> : null;
  if (!item.answered) {
    return (
      <>
        {service}
        {link.isClosed ? null : <Questions {...{ link, item, inputs, reply }} />}
      </>
    );
  }
  return (
    <>
      {service}
      <Answered item={item} inputs={inputs} />
      {link.isClosed ? null : (
        <details className="mt-4" open={reply?.form === item.id}>
          <summary className="link mb-4">{t.change}</summary>
          <Questions {...{ link, item, inputs, reply }} />
        </details>
      )}
    </>
  );
}

function Answered({ item: { answered }, inputs }: { item: LinkItem; inputs: readonly Input[] }) {
  const { owner: t } = useMessages(linkMessages);
  const format = useFormat();
  if (!answered) return null;
  const label = (input: Input) => input.values.find((value) => value.id === answered.answers[input.id])?.label[format.locale] ?? t.unknown;
  return (
    <>
      <dl className="grid gap-3">
        {inputs.map((input) => (
          <div key={input.id}>
            <dt className="text-muted">{input.question[format.locale]}</dt>
            <dd>{label(input)}</dd>
          </div>
        ))}
      </dl>
      {answered.remark ? <p className="mt-3 max-w-prose whitespace-pre-line">{answered.remark}</p> : null}
      <p className="mt-3 text-sm text-muted">{t.given({ by: answered.by, date: format.date(answered.on) })}</p>
    </>
  );
}

function Questions({ link, item, inputs, reply }: Omit<Props, 'asked'> & { inputs: readonly Input[] }) {
  const words = useMessages(linkMessages);
  const t = words.owner;
  const { locale } = useFormat();
  const { answered } = item;
  const hasNext = link.items.some((other) => other.id !== item.id && !other.answered);
  return (
    <Form method="post" className="grid gap-7">
      <FormErrors form={linkErrors(item.id, reply)} />
      <input type="hidden" name="itemId" value={item.id} />
      {inputs.map((input) => (
        <LargeChoice
          key={input.id}
          field={linkField(item.id, answerName(input.id), reply, { required: true, initial: answered?.answers[input.id] })}
          legend={input.question[locale]}
          help={input.help[locale]}
          choices={[...input.values.map((value) => ({ value: value.id, label: value.label[locale] })), { value: unknownAnswer, label: t.unknown, isQuiet: true }]}
        />
      ))}
      <TextArea field={linkField(item.id, 'remark', reply, { maxLength: 4_000, initial: answered?.remark })} label={words.remark} description={t.remarkHelp} rows={3} />
      <TextField field={linkField(item.id, 'answeredBy', reply, { required: true, maxLength: 200, initial: answered?.by ?? link.name })} label={t.answeredBy} autoComplete="name" width="medium" />
      <div>
        <SubmitButton>{hasNext ? t.saveNext : t.save}</SubmitButton>
      </div>
    </Form>
  );
}
