import { Link } from '@remix-run/react';
import { CalendarClock, ChevronRight, FileCheck, MessageCircleQuestionMark, Scale, type LucideIcon } from 'lucide-react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { answerKinds, answerPath, type AnswerKind } from '../desk-paths.ts';
import { deskMessages } from '../messages.ts';

const icons: Record<AnswerKind, LucideIcon> = { certificate: FileCheck, 'no-certificate': CalendarClock, question: MessageCircleQuestionMark, contest: Scale };

/** The four ways to answer, each a large target for a thumb. */
export function AnswerChoices({ token, contactName }: { token: string; contactName: string }) {
  const { choices: t } = useMessages(deskMessages);
  const texts: Record<AnswerKind, string> = {
    certificate: t.certificate.text,
    'no-certificate': t['no-certificate'].text,
    question: t.question.text({ name: contactName }),
    contest: t.contest.text,
  };
  return (
    <ul className="divide-y divide-line border-y border-line">
      {answerKinds.map((kind) => {
        const Icon = icons[kind];
        return (
          <li key={kind}>
            <Link to={answerPath(token, kind)} className="group flex items-center gap-4 py-4 hover:bg-sunken">
              <Icon className="size-6 shrink-0 text-accent" aria-hidden />
              <span className="grow">
                <span className="block font-semibold underline decoration-line-strong underline-offset-4 group-hover:decoration-accent">{t[kind].title}</span>
                <span className="text-muted">{texts[kind]}</span>
              </span>
              <ChevronRight className="size-5 shrink-0 text-muted" aria-hidden />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
