import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { judgementMessages } from './judgement-messages.ts';
import type { VerificationView } from './load-verification.server.ts';
import { verificationMessages } from './messages.ts';
import { serviceName } from './service-name.ts';

/** What was decided, by whom and why. */
export function Judgement({ view }: { view: VerificationView }) {
  const t = useMessages(verificationMessages);
  const words = useMessages(judgementMessages);
  const f = useFormat();
  const { judgement, services } = view;
  if (!judgement) return null;
  const { result, by, at, acceptedLevel, acceptedUntil, reason, serviceIds, method, isByRule, isAlone } = judgement;
  const covered = services.filter((service) => serviceIds.includes(service.id)).map((service) => serviceName(service, t.everything));
  return (
    <Notice tone={result === 'accepted' ? 'ok' : 'bad'} title={t.judged[result]({ name: by, at: f.dateTime(at) })} className="mb-5">
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
