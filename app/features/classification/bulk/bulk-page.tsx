import { Form } from '@remix-run/react';
import { knownAnswers, riskAreas } from '#app/domain/level/method.ts';
import { questionsFor, type Question } from '#app/domain/level/questions.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { CheckboxField } from '#app/ui/choice-fields.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { DateField } from '#app/ui/text-field.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { classificationMessages } from '../messages.ts';
import { QuestionField } from '../question-field.tsx';
import { useAnswers } from '../use-answers.ts';
import { useNumberKeys } from '../use-number-keys.ts';
import { BulkPreviewPanel } from './bulk-preview.tsx';
import { BulkWhom } from './bulk-whom.tsx';
import { KindTemplates } from './kind-templates.tsx';
import { bulkMessages } from './messages.ts';
import type { PostedBulk } from './post-bulk.server.ts';
import type { BulkView } from './view-bulk.server.ts';

interface Props {
  view: BulkView;
  posted: PostedBulk | undefined;
}

/** The same answers for many: set a few, see what would change, save. */
export function BulkPage({ view, posted }: Props) {
  const t = useMessages(bulkMessages);
  const one = useMessages(classificationMessages);
  const { method } = view.inForce;
  const { form, answers, answer, takeOver } = useAnswers(method, posted?.answers ?? {});
  const keysOn = useNumberKeys(form);
  const questions = questionsFor(method, answers, []);
  const about = (isAccess: boolean) => questions.filter((question) => isAboutAccess(question) === isAccess);
  const fields = { answers, answer, disabled: !view.mayWrite };
  return (
    <>
      <PageHeader title={t.title({ n: view.total })} lead={t.lead} />
      {posted?.problem ? <Notice tone="warn" className="mb-5">{posted.problem}</Notice> : null}
      {view.mayWrite ? null : <Notice className="mb-5">{one.readOnly}</Notice>}
      <BulkWhom view={view} />
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(18rem,2fr)]">
        <Form method="post" ref={form} id="answers" preventScrollReset>
          {/* Enter in a question shows what would change: the first button of a form answers to it. */}
          <button type="submit" name="intent" value="preview" className="sr-only" tabIndex={-1} aria-hidden />
          {view.mayWrite ? <KindTemplates view={view} onTakeOver={(proposed) => takeOver(knownAnswers(method, proposed))} /> : null}
          {keysOn && view.mayWrite ? <p className="mb-4 text-sm text-muted print:hidden">{t.keys}</p> : null}
          <Questions title={one.areas} questions={about(true)} {...fields} />
          <Questions title={one.others} questions={about(false)} {...fields} />
          {view.mayWrite ? <BulkActions view={view} posted={posted} /> : null}
        </Form>
        <BulkPreviewPanel view={view} posted={posted} answers={answers} />
      </div>
    </>
  );
}

const isAboutAccess = (question: Question) => riskAreas.some((area) => area === question.input.id);

interface QuestionsProps {
  title: string;
  questions: readonly Question[];
  answers: Readonly<Partial<Record<string, string>>>;
  answer: (input: string, value: string) => void;
  disabled: boolean;
}

function Questions({ title, questions, answers, answer, disabled }: QuestionsProps) {
  const t = useMessages(bulkMessages);
  return (
    <section className="mb-6">
      <h2 className="mb-2 text-lg font-semibold">{title}</h2>
      {questions.map((question) => (
        <QuestionField key={question.input.id} question={question} value={answers[question.input.id]} openLabel={t.keep} disabled={disabled} onAnswer={answer} />
      ))}
    </section>
  );
}

function BulkActions({ view, posted }: { view: BulkView; posted: PostedBulk | undefined }) {
  const t = useMessages(bulkMessages);
  const one = useMessages(classificationMessages);
  const { effectiveOn } = view.inForce;
  return (
    <div className="grid gap-4 border-t border-line pt-4">
      <CheckboxField field={{ id: 'replaces', name: 'replaces' }} label={t.replaces} description={t.replacesHelp} defaultChecked={posted?.replaces ?? false} />
      <details open={Boolean(posted?.effectiveOn)}>
        <summary className="link inline-block">{one.effective}</summary>
        <DateField
          field={{ id: 'effective-on', name: 'effectiveOn', max: view.today, ...(effectiveOn ? { min: effectiveOn } : {}) }}
          label={one.effectiveOn}
          description={one.effectiveHelp}
          defaultValue={posted?.effectiveOn ?? ''}
          hideOptional
          className="mt-2"
        />
      </details>
      <SubmitButton tone={posted?.seen ? 'secondary' : 'primary'} name="intent" value="preview" className="justify-self-start">
        {t.preview}
      </SubmitButton>
    </div>
  );
}
