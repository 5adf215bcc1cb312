import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import type { AskedOfYou } from './load-asked-of-you.server.ts';
import { askedOfYouMessages } from './messages.ts';

/** One client's questions in a sentence or two: when it asked, when that was answered, and what is still open. */
export function AskedOfYouText({ asked, className }: { asked: AskedOfYou; className?: string }) {
  const t = useMessages(askedOfYouMessages);
  const f = useFormat();
  const { asked: request, lastAnsweredOn, open } = asked;
  const asks = open.flatMap((ask) => {
    const date = f.date(ask.askedOn);
    if (ask.kind === 'contract') return [t.asks.contract({ date, about: ask.about ?? '' })];
    return ask.kind === 'affected' ? [t.asks.affected({ date, name: ask.name ?? '' })] : [];
  });
  const sentences = [
    request ? `${t.asked({ date: f.date(request.on), level: request.level })}; ${request.answeredOn ? t.answered({ date: f.date(request.answeredOn) }) : t.notAnswered}` : null,
    lastAnsweredOn && lastAnsweredOn !== request?.answeredOn ? t.last({ date: f.date(lastAnsweredOn) }) : null,
    asks.length > 0 ? t.open({ asks }) : null,
  ].filter((sentence) => sentence !== null);
  return sentences.length > 0 ? <p className={className}>{sentences.join('. ')}.</p> : null;
}
