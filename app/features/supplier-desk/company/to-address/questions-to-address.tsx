import { Link } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { questionPath } from '../company-paths.ts';
import type { QuestionsToAddress } from './load-questions-to-address.server.ts';
import { questionsToAddressMessages } from './messages.ts';

/** Nothing where there is nothing: most people have one company and one question. */
export function QuestionsToAddressSection({ toAddress }: { toAddress: QuestionsToAddress }) {
  const t = useMessages(questionsToAddressMessages);
  const format = useFormat();
  if (!toAddress || toAddress.questions.length === 0) return null;
  return (
    <Section title={t.title} lead={t.lead({ email: toAddress.email })}>
      <ul className="divide-y divide-line border-y border-line">
        {toAddress.questions.map(({ id, client, knownAs, lowest, highest, wantedOn, isAnswered }) => (
          <li key={id} className="grid gap-1 py-3">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Link to={questionPath(id)} className="link font-semibold">
                {client}
              </Link>
              <LevelBadge lowest={lowest} highest={highest} />
              {isAnswered ? null : <span className="text-muted">{t.by({ date: format.date(wantedOn) })}</span>}
            </p>
            <p>
              <Tag tone={isAnswered ? 'neutral' : 'warn'}>{isAnswered ? t.answered : t.waiting}</Tag>
              <span className="ms-2 text-sm text-muted">{t.knownAs({ name: knownAs })}</span>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
