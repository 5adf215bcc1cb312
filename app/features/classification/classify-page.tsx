import { Form } from '@remix-run/react';
import { deriveLevel } from '#app/domain/level/derive.ts';
import { knownAnswers, riskAreas, type Answers } from '#app/domain/level/method.ts';
import { completeAnswers, questionsFor, type Question } from '#app/domain/level/questions.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { ClassifyActions } from './classify-actions.tsx';
import { Conflict } from './conflict.tsx';
import { LevelPanel } from './level-panel.tsx';
import { LevelStrip } from './level-strip.tsx';
import { classificationMessages } from './messages.ts';
import type { PostedAnswers } from './post-classify.server.ts';
import { QuestionField } from './question-field.tsx';
import { TargetSummary } from './target-summary.tsx';
import { TemplateProposals } from './template-proposals.tsx';
import { useAnswers } from './use-answers.ts';
import { useNumberKeys } from './use-number-keys.ts';
import type { ClassifyView } from './view-classify.server.ts';

interface Props {
  view: ClassifyView;
  posted: PostedAnswers | undefined;
}

export function ClassifyPage({ view, posted }: Props) {
  const t = useMessages(classificationMessages);
  const { inForce, target } = view;
  const { method } = inForce;
  const { form, answers, answer, takeOver } = useAnswers(method, posted?.answers ?? view.answers);
  const keysOn = useNumberKeys(form);
  const questions = questionsFor(method, answers, view.kindIds);
  const counted = completeAnswers(method, { ...suggestedAnswers(questions), ...answers });
  const disabled = !view.mayWrite || target.isSetApart;
  const fields = { answers, answer, disabled };
  return (
    <>
      <PageHeader title={t.titleOne({ name: target.supplierName })} lead={t.leadOne} actions={<Steps view={view} />} />
      {posted?.problem ? <Notice tone="warn" className="mb-5">{posted.problem}</Notice> : null}
      {posted?.isConflict ? <Conflict view={view} own={posted.answers} /> : null}
      {view.mayWrite ? null : <Notice className="mb-5">{t.readOnly}</Notice>}
      <TargetSummary view={view} />
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(18rem,2fr)]">
        <div>
          <Form method="post" ref={form}>
            {/* Enter in a question saves and goes on: the first button of a form answers to it. */}
            {disabled ? null : <button type="submit" name="intent" value="save_next" className="sr-only" tabIndex={-1} aria-hidden />}
            <input type="hidden" name="seen" value={`${target.serviceId}~${view.recorded?.id ?? ''}`} />
            {disabled ? null : <TemplateProposals view={view} onTakeOver={(proposed) => takeOver(knownAnswers(method, proposed))} />}
            {keysOn && !disabled ? <p className="mb-4 text-sm text-muted print:hidden">{t.keys}</p> : null}
            <Questions title={t.areas} questions={questions.filter(isAboutAccess)} {...fields} />
            <Questions title={t.others} questions={questions.filter((question) => !isAboutAccess(question))} {...fields} />
            {disabled ? null : <ClassifyActions today={view.today} notBefore={inForce.effectiveOn} done={view.total - view.remaining} total={view.total} />}
          </Form>
          <LevelStrip {...deriveLevel(method, counted)} isProvisional={inForce.isProvisional} />
        </div>
        <LevelPanel method={method} answers={counted} isProvisional={inForce.isProvisional} home={view.home} />
      </div>
    </>
  );
}

function Steps({ view: { home, target } }: { view: ClassifyView }) {
  const t = useMessages(classificationMessages);
  return (
    <>
      <ButtonLink to={`${home}/classify?before=${target.serviceId}`} tone="quiet">{t.back}</ButtonLink>
      <ButtonLink to={`${home}/classify?after=${target.serviceId}`} tone="quiet">{t.skip}</ButtonLink>
      <ButtonLink to={`${home}/questions/new/owner?id=${target.supplierId}`} tone="quiet">{t.askColleague}</ButtonLink>
    </>
  );
}

const isAboutAccess = (question: Question) => riskAreas.some((area) => area === question.input.id);

/** What a kind suggests stands ticked in the form, so it counts in the level as it will when saved. */
function suggestedAnswers(questions: readonly Question[]): Answers {
  return Object.fromEntries(questions.flatMap(({ input, settled }) => (settled?.by === 'kind' ? [[input.id, settled.value]] : [])));
}

interface QuestionsProps {
  title: string;
  questions: readonly Question[];
  answers: Answers;
  answer: (input: string, value: string) => void;
  disabled: boolean;
}

function Questions({ title, questions, answers, answer, disabled }: QuestionsProps) {
  const t = useMessages(classificationMessages);
  return (
    <section className="mb-6">
      <h2 className="mb-2 text-lg font-semibold">{title}</h2>
      {questions.map((question) => (
        <QuestionField key={question.input.id} question={question} value={answers[question.input.id]} openLabel={t.unknown} disabled={disabled} onAnswer={answer} />
      ))}
    </section>
  );
}
