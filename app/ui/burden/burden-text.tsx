import type { Burden, OpenAsk } from '#app/domain/invitation/burden.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { classNames } from '../class-names.ts';
import { burdenMessages } from './messages.ts';

interface Props {
  burden: Burden;
  /** Where it was never asked anything, that it never answered says nothing. */
  wasAsked: boolean;
  className?: string;
}

/** When a supplier last answered and what it was asked already, in one or two sentences; nothing where it was left in peace. */
export function BurdenText({ burden, wasAsked, className }: Props) {
  const t = useMessages(burdenMessages);
  const f = useFormat();
  const { lastAnsweredOn, open } = burden;
  if (!wasAsked && open.length === 0 && lastAnsweredOn === null) return null;
  return (
    <p className={classNames('max-w-prose', className)}>
      {lastAnsweredOn ? t.answered({ date: f.date(lastAnsweredOn) }) : t.neverAnswered} {open.length > 0 ? t.open({ n: open.length, asks: askTexts(open, t, f) }) : t.nothingOpen}
    </p>
  );
}

/** For a table of many: only what is open, short. */
export function OpenAsksText({ open }: { open: readonly OpenAsk[] }) {
  const t = useMessages(burdenMessages);
  const f = useFormat();
  if (open.length === 0) return null;
  return <span className="block text-sm font-normal text-warn">{t.open({ n: open.length, asks: askTexts(open, t, f) })}</span>;
}

function askTexts(open: readonly OpenAsk[], t: Bound<(typeof burdenMessages)['en']>, f: Format): string[] {
  return open.map((ask) => (ask.kind === 'contract' ? t.asks.contract({ date: f.date(ask.askedOn), about: ask.about ?? '' }) : t.asks[ask.kind]({ date: f.date(ask.askedOn) })));
}
