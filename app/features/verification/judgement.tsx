import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { judgementMessages } from './judgement-messages.ts';
import type { Surety } from './load-surety.server.ts';
import type { VerificationView } from './load-verification.server.ts';
import { verificationMessages } from './messages.ts';
import { serviceName } from './service-name.ts';

/** What was decided, by whom and why; first what happened since, where it counts for nothing after all. */
export function Judgement({ view, surety }: { view: VerificationView; surety: Surety }) {
  const t = useMessages(verificationMessages);
  const words = useMessages(judgementMessages);
  const f = useFormat();
  const { judgement, services } = view;
  if (!judgement) return null;
  const { result, by, at, acceptedLevel, acceptedUntil, reason, serviceIds, method, isByRule, isAlone } = judgement;
  const covered = services.filter((service) => serviceIds.includes(service.id)).map((service) => serviceName(service, t.everything));
  const judged = t.judged[result]({ name: by, at: f.dateTime(at) });
  const since = result === 'accepted' ? sinceThen(surety) : null;
  return (
    <Notice tone={result === 'accepted' && !since ? 'ok' : 'bad'} title={since ? words.since[since.is]({ date: f.date(since.on) }) : judged} className="mb-5">
      {since ? (
        <p>
          {judged} <a className="link" href={since.part}>{words.since.more}</a>
        </p>
      ) : null}
      <p>
        {t.methods[method]}.{isAlone ? ` ${words.alone}` : ''}
      </p>
      {isByRule ? <p>{words.underRule}</p> : null}
      {acceptedLevel && acceptedUntil ? <p>{t.judged.acceptedFor({ level: acceptedLevel, until: f.date(acceptedUntil) })}</p> : null}
      {covered.length > 0 ? <p>{t.judged.services({ services: f.list(covered) })}</p> : null}
      {reason ? <p>{t.judged.reason({ reason })}</p> : null}
    </Notice>
  );
}

/** Its issuer denies it, or it is suspended or withdrawn today. */
function sinceThen({ lastWord, standing: { now }, today }: Surety) {
  if (lastWord?.state === 'denied') return { is: 'denied' as const, on: lastWord.answeredOn ?? today, part: '#issuer' };
  return now && now.kind !== 'in_force' ? { is: now.kind, on: now.effectiveOn, part: '#standing' } : null;
}
