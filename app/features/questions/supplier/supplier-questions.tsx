import { Link } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { questionItemMessages } from '../item-messages.ts';
import { verdictTones } from '../verdict-tones.ts';
import type { ListedQuestion, SupplierQuestions } from './load-supplier-questions.server.ts';
import { supplierQuestionMessages } from './messages.ts';

interface Props {
  home: string;
  supplierId: string;
  questions: SupplierQuestions;
}

/** Questions by link on the page of a supplier: what it said of itself, and what colleagues were asked about it. */
export function SupplierQuestionsSection({ home, supplierId, questions }: Props) {
  const t = useMessages(supplierQuestionMessages);
  const words = useMessages(questionItemMessages);
  if (questions.questions.length === 0 && !questions.mayAsk) return null;
  const actions = questions.mayAsk ? (
    <>
      <ButtonLink size="sm" to={`${home}/questions/new/owner?id=${supplierId}`}>
        {words.askOwner}
      </ButtonLink>
      <ButtonLink size="sm" to={`${home}/questions/new/affected?id=${supplierId}`}>
        {words.askAffected}
      </ButtonLink>
    </>
  ) : null;
  return (
    <Section title={t.title} id="questions" actions={actions}>
      {questions.questions.length === 0 ? <p className="text-muted">{t.none}</p> : null}
      <ul className="grid gap-4">
        {questions.questions.map((question) => (
          <Question key={question.id} home={home} question={question} />
        ))}
      </ul>
      {questions.hasMore ? <p className="mt-3 text-sm text-muted">{t.more}</p> : null}
    </Section>
  );
}

/** On the page for a bad day: what the supplier said when it was asked whether it is affected. Not on its one sheet of paper. */
export function SaidOfItself({ home, questions }: { home: string; questions: readonly ListedQuestion[] }) {
  const t = useMessages(supplierQuestionMessages);
  if (questions.length === 0) return null;
  return (
    <Section title={t.saidOfItself} id="said" className="print:hidden">
      <ul className="grid gap-4">
        {questions.map((question) => (
          <Question key={question.id} home={home} question={question} />
        ))}
      </ul>
    </Section>
  );
}

function Question({ home, question }: { home: string; question: ListedQuestion }) {
  const t = useMessages(supplierQuestionMessages);
  const words = useMessages(questionItemMessages);
  const format = useFormat();
  return (
    <li>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <Link to={`${home}/questions/${question.questionId}`} className="link font-medium">
          {question.title ?? t.owner({ name: question.name })}
        </Link>
        {question.verdict ? <Tag tone={verdictTones[question.verdict]}>{words.verdicts[question.verdict]}</Tag> : <span className="text-muted">{words.states[question.state]}</span>}
      </p>
      {question.remark ? <p className="max-w-prose whitespace-pre-line">{question.remark}</p> : null}
      <p className="text-sm text-muted">
        {question.at && question.by ? words.given({ by: question.by, when: format.dateTime(question.at) }) : question.isClosed ? words.closed : words.due({ when: format.dateTime(question.dueAt) })}
        {question.contact ? ` · ${question.contact}` : ''}
      </p>
    </li>
  );
}
