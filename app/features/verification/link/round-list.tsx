import { Link } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { Section } from '#app/ui/section.tsx';
import type { RoundView } from './issuer-question.ts';
import { issuerLinkMessages } from './messages.ts';

/** How far somebody is with the certificates of one mail. */
export function RoundSoFar({ round }: { round: RoundView }) {
  const { round: t } = useMessages(issuerLinkMessages);
  const asked = round.certificates.filter((one) => one.state !== 'revoked');
  const done = asked.filter((one) => one.state !== 'waiting').length;
  const here = round.certificates.find((one) => one.isHere);
  if (!round.next) {
    return (
      <Notice tone="ok" className="mb-6">
        {t.all}
      </Notice>
    );
  }
  return (
    <div className="mb-6 grid gap-3">
      <Progress label={t.progress} done={done} total={asked.length} />
      {here?.state === 'waiting' ? null : (
        <div>
          <ButtonLink to={round.next} tone="primary">
            {t.next}
          </ButtonLink>
        </div>
      )}
    </div>
  );
}

/** Every certificate of the mail, with what was answered. */
export function RoundList({ round }: { round: RoundView }) {
  const { round: t } = useMessages(issuerLinkMessages);
  return (
    <Section title={t.title}>
      <ul className="grid gap-2">
        {round.certificates.map((one) => (
          <li key={one.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            {one.isHere || one.state === 'revoked' ? <span className="font-medium">{one.holder}</span> : <Link to={one.path} className="link">{one.holder}</Link>}
            {one.level ? <LevelBadge lowest={one.level} /> : null}
            {one.number ? <span className="text-sm text-muted">{one.number}</span> : null}
            <span className="text-sm text-muted">
              {t.states[one.state]}
              {one.isHere ? ` · ${t.here}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
