import type { ReactNode } from 'react';
import type { Figure, Portfolio } from '#app/domain/coverage/portfolio.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stat } from '#app/ui/stat.tsx';
import { listAddress } from './figure-link.tsx';
import { coverageMessages } from './messages.ts';

interface FigureStatProps {
  suppliers: string;
  figure: Figure;
  label: string;
  note?: ReactNode;
  tone?: 'bad' | 'warn';
}

/** A figure that leads to its list, coloured only when there is something to see. */
export function FigureStat({ suppliers, figure, label, note, tone }: FigureStatProps) {
  const f = useFormat();
  const some = figure.count > 0;
  return (
    <Stat
      value={f.number(figure.count)}
      label={label}
      note={note}
      {...(some ? { to: listAddress(suppliers, figure) } : {})}
      {...(some && tone ? { tone } : {})}
    />
  );
}

/** What has ended and what is about to: apart, because the one is a gap and the other is not. */
export function Attention({ portfolio, suppliers }: { portfolio: Portfolio; suppliers: string }) {
  const t = useMessages(coverageMessages);
  const { expiring, expired, slipped } = portfolio;
  return (
    <Section title={t.expiry}>
      <div className="grid grid-cols-2 gap-x-8 gap-y-5 lg:grid-cols-5">
        <FigureStat suppliers={suppliers} figure={expired} label={t.expired} note={t.expiredNote} tone="bad" />
        <FigureStat suppliers={suppliers} figure={slipped} label={t.slipped} note={t.slippedNote} tone="bad" />
        <FigureStat suppliers={suppliers} figure={expiring.in30} label={t.expiring({ days: 30 })} note={t.expiringNote} tone="warn" />
        <FigureStat suppliers={suppliers} figure={expiring.in60} label={t.expiring({ days: 60 })} />
        <FigureStat suppliers={suppliers} figure={expiring.in90} label={t.expiring({ days: 90 })} />
      </div>
    </Section>
  );
}
