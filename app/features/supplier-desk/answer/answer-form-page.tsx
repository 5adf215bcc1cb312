import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { ShareForm } from '../certificate/share-form.tsx';
import { deskPath, type AnswerKind } from '../desk-paths.ts';
import { judgementAnswerMessages } from '../judgement/form-messages.ts';
import { deskMessages } from '../messages.ts';
import type { AnswerFormProps } from './answer-form-props.ts';
import { ContestForm } from './contest-form.tsx';
import { answerFormMessages } from './messages.ts';
import { NoCertificateForm } from './no-certificate-form.tsx';
import { QuestionForm } from './question-form.tsx';

const forms = { certificate: ShareForm, 'no-certificate': NoCertificateForm, question: QuestionForm, contest: ContestForm } as const;

export function AnswerFormPage({ token, kind, ...form }: AnswerFormProps & { token: string; kind: AnswerKind }) {
  const { back } = useMessages(deskMessages);
  const t = useMessages(answerFormMessages);
  const { client, contact } = form.page.asked;
  const leads: Record<AnswerKind, string> = {
    certificate: t.certificate.lead,
    'no-certificate': t['no-certificate'].lead({ client }),
    question: t.question.lead({ name: contact.name, client }),
    contest: t.contest.lead,
  };
  const { about } = form.page;
  const judged = useMessages(judgementAnswerMessages);
  const title = about ? judged.formTitle : t[kind].title;
  const lead = about ? judged.formLead({ client, proof: about.proof }) : leads[kind];
  const Fields = forms[kind];
  return (
    <>
      <PageHeader title={title} lead={lead} back={{ to: deskPath(token), label: back }} />
      <Fields {...form} />
    </>
  );
}
