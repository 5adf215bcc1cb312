import { Link } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stat } from '#app/ui/stat.tsx';
import { FigureStat } from './attention.tsx';
import type { Dashboard } from './load-dashboard.server.ts';
import { coverageMessages } from './messages.ts';

/** What somebody must decide, and what was decided to stand outside. */
export function OpenWork({ dashboard, home }: { dashboard: Dashboard; home: string }) {
  const t = useMessages(coverageMessages);
  const f = useFormat();
  const suppliers = `${home}/suppliers`;
  const { portfolio, untriaged, waitingProofs } = dashboard;
  return (
    <div className="grid gap-x-12 lg:grid-cols-[3fr_2fr]">
      <Section title={t.work}>
        <div className="grid grid-cols-2 gap-x-8 gap-y-5 sm:grid-cols-3">
          <FigureStat suppliers={suppliers} figure={{ count: untriaged, filter: { triage: ['untriaged'] } }} label={t.untriaged} />
          <FigureStat suppliers={suppliers} figure={portfolio.all.states.undecided} label={t.undecided} note={<UndecidedNote home={home} some={portfolio.all.states.undecided.count > 0} />} />
          <Stat value={f.number(waitingProofs)} label={t.waiting} {...(waitingProofs > 0 ? { to: `${home}/verification` } : {})} />
        </div>
      </Section>
      <Section title={t.outside}>
        <div className="grid grid-cols-2 gap-x-8 gap-y-5">
          <FigureStat suppliers={suppliers} figure={portfolio.notRequired} label={t.notRequired} />
          <FigureStat suppliers={suppliers} figure={portfolio.notASupplier} label={t.notASupplier} note={t.outsideNote} />
        </div>
      </Section>
    </div>
  );
}

function UndecidedNote({ home, some }: { home: string; some: boolean }) {
  const t = useMessages(coverageMessages);
  return (
    <>
      {t.undecidedNote}
      {some ? (
        <Link to={`${home}?by=question#by`} className="link block">
          {t.questions.open}
        </Link>
      ) : null}
    </>
  );
}
