import { termState, type DatedTerm } from '#app/domain/contract/term.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { termMessages } from './term-messages.ts';

interface Props {
  term: DatedTerm;
  today: string;
}

/** When it ends and by when to decide, in one line; in words, so that colour is not needed. */
export function TermText({ term, today }: Props) {
  const t = useMessages(termMessages);
  const { endsOn, decideByOn, renewal } = term;
  const state = termState(term, today);
  if (endsOn === null) return <>{t.open}</>;
  if (state === 'over') return <span className="text-muted">{t.ended({ date: endsOn })}</span>;
  if (state === 'unconfirmed') {
    return (
      <>
        {t.ended({ date: endsOn })} <span className="block text-sm text-warn">{t.states.unconfirmed}</span>
      </>
    );
  }
  const notice = decideByOn !== null && decideByOn !== endsOn ? (state === 'notice_running' ? t.noticeWas({ date: decideByOn }) : t.noticeBy({ date: decideByOn })) : null;
  return (
    <>
      {renewal === 'automatic' ? t.renews({ date: endsOn }) : t.ends({ date: endsOn })}
      {notice ? <span className={`block text-sm ${state === 'running' ? 'text-muted' : 'text-warn'}`}>{notice}</span> : null}
    </>
  );
}
