import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { ShareForm } from '../certificate/share-form.tsx';
import { deskPath, type AnswerKind } from '../desk-paths.ts';
import { deskJudgementMessages } from '../judgement/messages.ts';
import { deskMessages } from '../messages.ts';
import type { AnswerFormProps } from './answer-form-props.ts';
import { ContestForm } from './contest-form.tsx';
import { NoCertificateForm } from './no-certificate-form.tsx';
import { QuestionForm } from './question-form.tsx';

const forms = { certificate: ShareForm, 'no-certificate': NoCertificateForm, question: QuestionForm, contest: ContestForm } as const;

export function AnswerFormPage({ token, kind, ...form }: AnswerFormProps & { token: string; kind: AnswerKind }) {
  const t = useMessages(deskMessages);
  const { client, contact } = form.page.asked;
  const leads: Record<AnswerKind, string> = {
    certificate: t.form.certificate.lead,
    'no-certificate': t.form['no-certificate'].lead({ client }),
    question: t.form.question.lead({ name: contact.name, client }),
    contest: t.form.contest.lead,
  };
  const { about } = form.page;
  const judged = useMessages(deskJudgementMessages);
  const title = about ? judged.formTitle : t.form[kind].title;
  const lead = about ? judged.formLead({ client, proof: about.proof }) : leads[kind];
  const Fields = forms[kind];
  return (
    <>
      <PageHeader title={title} lead={lead} back={{ to: deskPath(token), label: t.back }} />
      <Fields {...form} />
    </>
  );
}
