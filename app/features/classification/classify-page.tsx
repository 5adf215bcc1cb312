import { Form } from '@remix-run/react';
import { deriveLevel } from '#app/domain/level/derive.ts';
import { knownAnswers, riskAreas, type Answers } from '#app/domain/level/method.ts';
import { completeAnswers, questionsFor, type Question } from '#app/domain/level/questions.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { ClassifyActions } from './classify-actions.tsx';
import { LevelPanel } from './level-panel.tsx';
import { LevelStrip } from './level-strip.tsx';
import { classificationMessages } from './messages.ts';
import type { PostedAnswers } from './post-classify.server.ts';
import { QuestionField } from './question-field.tsx';
import { TargetSummary } from './target-summary.tsx';
import { TemplateProposals } from './template-proposals.tsx';
import { useAnswers } from './use-answers.ts';
import type { ClassifyView } from './view-classify.server.ts';

interface Props {
  view: ClassifyView;
  posted: PostedAnswers | undefined;
}

export function ClassifyPage({ view, posted }: Props) {
  const t = useMessages(classificationMessages);
  const { method } = view.inForce;
  const { form, answers, answer, takeOver } = useAnswers(method, posted?.answers ?? view.answers);
  const questions = questionsFor(method, answers, view.kindIds);
  const counted = completeAnswers(method, { ...suggestedAnswers(questions), ...answers });
  const [first] = view.targets;
  const isMany = view.targets.length > 1;
  const disabled = !view.mayWrite || view.targets.some((target) => target.isSetApart);
  return (
    <>
      <PageHeader
        title={isMany ? t.titleMany({ n: view.targets.length }) : t.titleOne({ name: first?.supplierName ?? '' })}
        lead={isMany ? t.leadMany : t.leadOne}
        actions={isMany || !first ? null : <ButtonLink to={`${view.home}/classify?after=${first.serviceId}`} tone="quiet">{t.skip}</ButtonLink>}
      />
      {posted?.problem ? <Notice tone="warn" className="mb-5">{posted.problem}</Notice> : null}
      {view.mayWrite ? null : <Notice className="mb-5">{t.readOnly}</Notice>}
      <TargetSummary view={view} />
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(18rem,2fr)]">
        <div>
          <Form method="post" ref={form}>
            {view.targets.map((target) => (
              <input key={target.serviceId} type="hidden" name="seen" value={`${target.serviceId}~${target.current?.id ?? ''}`} />
            ))}
            {disabled ? null : <TemplateProposals view={view} onTakeOver={(proposed) => takeOver(knownAnswers(method, proposed))} />}
            <Questions title={t.areas} questions={questions.filter(isAboutAccess)} {...{ answers, answer, disabled, isMany }} />
            <Questions title={t.others} questions={questions.filter((question) => !isAboutAccess(question))} {...{ answers, answer, disabled, isMany }} />
            {disabled ? null : <ClassifyActions today={view.today} notBefore={view.inForce.effectiveOn} remaining={view.remaining} />}
          </Form>
          <LevelStrip {...deriveLevel(method, counted)} isProvisional={view.inForce.isProvisional} />
        </div>
        <LevelPanel method={method} answers={counted} isProvisional={view.inForce.isProvisional} home={view.home} />
      </div>
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
  isMany: boolean;
}

function Questions({ title, questions, answers, answer, disabled, isMany }: QuestionsProps) {
  const t = useMessages(classificationMessages);
  return (
    <section className="mb-6">
      <h2 className="mb-2 text-lg font-semibold">{title}</h2>
      {questions.map((question) => (
        <QuestionField
          key={question.input.id}
          question={question}
          value={answers[question.input.id]}
          openLabel={isMany ? t.keep : t.unknown}
          disabled={disabled}
          onAnswer={answer}
        />
      ))}
    </section>
  );
}
