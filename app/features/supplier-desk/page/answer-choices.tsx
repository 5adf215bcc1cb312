import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { CalendarClock, ChevronRight, FileCheck, MessageCircleQuestionMark, Scale, Siren, type LucideIcon } from 'lucide-react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { answerKinds, answerPath, incidentPath, type AnswerKind } from '../desk-paths.ts';
import { incidentDoorMessages } from '../incident/door-messages.ts';
import { deskPageMessages } from './messages.ts';

const icons: Record<AnswerKind, LucideIcon> = { certificate: FileCheck, 'no-certificate': CalendarClock, question: MessageCircleQuestionMark, contest: Scale };

/** The four ways to answer, each a large target for a thumb; and, apart from them, the way to say that something is wrong. */
export function AnswerChoices({ token, contactName }: { token: string; contactName: string }) {
  const { choices: t } = useMessages(deskPageMessages);
  const texts: Record<AnswerKind, string> = {
    certificate: t.certificate.text,
    'no-certificate': t['no-certificate'].text,
    question: t.question.text({ name: contactName }),
    contest: t.contest.text,
  };
  const door = useMessages(incidentDoorMessages);
  return (
    <ul className="divide-y divide-line border-y border-line">
      {answerKinds.map((kind) => {
        const Icon = icons[kind];
        return <Choice key={kind} to={answerPath(token, kind)} icon={<Icon className="size-6 shrink-0 text-accent" aria-hidden />} title={t[kind].title} text={texts[kind]} />;
      })}
      <Choice to={incidentPath(token)} icon={<Siren className="size-6 shrink-0 text-bad" aria-hidden />} title={door.title} text={door.text} />
    </ul>
  );
}

function Choice({ to, icon, title, text }: { to: string; icon: ReactNode; title: string; text: string }) {
  return (
    <li>
      <Link to={to} className="group flex items-center gap-4 py-4 hover:bg-sunken">
        {icon}
        <span className="grow">
          <span className="block font-semibold underline decoration-line-strong underline-offset-4 group-hover:decoration-accent">{title}</span>
          <span className="text-muted">{text}</span>
        </span>
        <ChevronRight className="size-5 shrink-0 text-muted" aria-hidden />
      </Link>
    </li>
  );
}
