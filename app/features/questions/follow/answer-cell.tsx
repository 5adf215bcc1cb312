import { Form } from '@remix-run/react';
import type { ItemState } from '#app/domain/question/link-state.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { Tag, type Tone } from '#app/ui/tag.tsx';
import { questionItemMessages } from '../item-messages.ts';
import { verdictTones } from '../verdict-tones.ts';
import { labelOf } from './answer-label.ts';
import type { ItemView, QuestionView } from './load-question.server.ts';
import { followMessages } from './messages.ts';

const stateTones: Record<ItemState, Tone> = { unsent: 'neutral', not_sent: 'neutral', silent: 'neutral', overdue: 'bad', passed_on: 'warn', revoked: 'neutral', to_decide: 'warn', answered: 'ok' };

interface Props {
  path: string;
  page: QuestionView;
  row: ItemView;
}

/** What was said about one supplier, or why nothing was. */
export function AnswerCell({ path, page, row }: Props) {
  const t = useMessages(followMessages);
  const words = useMessages(questionItemMessages);
  const format = useFormat();
  const { answer } = row;
  if (!answer) {
    return (
      <>
        <Tag tone={stateTones[row.state]}>{words.states[row.state]}</Tag>
        {row.problem ? <span className="block text-sm text-muted">{t.problems[row.problem]}</span> : null}
        {row.passedOnTo ? <span className="block text-sm">{t.knows({ to: row.passedOnTo })}</span> : null}
      </>
    );
  }
  return (
    <div className="grid gap-1">
      <span>{answer.verdict ? <Tag tone={verdictTones[answer.verdict]}>{words.verdicts[answer.verdict]}</Tag> : <Tag tone={stateTones[row.state]}>{words.states[row.state]}</Tag>}</span>
      {page.asked.kind === 'owner' ? <GivenAnswers page={page} row={row} /> : null}
      {answer.remark ? <span className="max-w-prose whitespace-pre-line wrap-anywhere">{answer.remark}</span> : null}
      <span className="text-sm text-muted">
        {words.given({ by: answer.by, when: format.dateTime(answer.at) })}
        {answer.contact ? ` · ${answer.contact}` : ''}
      </span>
      {answer.differences.length > 0 ? <DifferenceBox path={path} page={page} row={row} /> : null}
    </div>
  );
}

function GivenAnswers({ page, row: { answer, inputs } }: Omit<Props, 'path'>) {
  const t = useMessages(followMessages);
  const { locale } = useFormat();
  if (!answer || page.asked.kind !== 'owner') return null;
  const asked = page.asked.inputs.filter((input) => inputs.includes(input.id)).map((input) => ({ id: input.id, question: input.question[locale], label: labelOf(page.asked, input.id, answer.answers[input.id] ?? null, locale) }));
  const known = asked.filter(({ label }) => label !== null);
  return (
    <>
      {known.length > 0 ? (
        <dl className="grid gap-1 text-sm">
          {known.map(({ id, question, label }) => (
            <div key={id}>
              <dt className="inline text-muted">{question}</dt> <dd className="inline font-medium">{label}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {known.length < asked.length ? <span className="text-sm text-muted">{t.unknowns({ n: asked.length - known.length })}</span> : null}
    </>
  );
}

function DifferenceBox({ path, page, row: { id, answer } }: Props) {
  const { difference: t } = useMessages(followMessages);
  const { locale } = useFormat();
  if (!answer) return null;
  return (
    <div className="mt-1 grid gap-2 border-s-4 border-warn ps-3">
      <p className="font-medium">{answer.decision ? t[answer.decision] : t.title}</p>
      {answer.differences.map((one) => {
        const was = labelOf(page.asked, one.input, one.from, locale);
        return (
          <p key={one.input} className="text-sm">
            {was ? t.was({ value: was }) : t.nothing}
            <span className="block">{t.says({ by: answer.by, value: labelOf(page.asked, one.input, one.to, locale) ?? one.to })}</span>
          </p>
        );
      })}
      {answer.decision === null && page.mayDecide ? (
        <Form method="post" action={path} className="flex flex-wrap gap-2 print:hidden" preventScrollReset>
          <input type="hidden" name="intent" value="decide" />
          <input type="hidden" name="itemId" value={id} />
          <input type="hidden" name="answerId" value={answer.id} />
          <SubmitButton size="sm" name="decision" value="taken">
            {t.take}
          </SubmitButton>
          <SubmitButton size="sm" tone="secondary" name="decision" value="kept">
            {t.keep}
          </SubmitButton>
        </Form>
      ) : null}
    </div>
  );
}
