import { Form, Link } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import type { WaveProgress } from './load-waves.server.ts';
import { waveMessages } from './messages.ts';

/** The latest waves with their progress, on the requests page. */
export function WaveList({ home, waves }: { home: string; waves: readonly WaveProgress[] }) {
  const t = useMessages(waveMessages);
  const format = useFormat();
  if (waves.length === 0) return null;
  return (
    <section aria-label={t.waves} className="mb-6 grid gap-3 border-t border-line pt-3">
      {waves.map((wave) => (
        <div key={wave.id} className="grid gap-1">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <Link to={`${home}/requests/waves/${wave.id}`} className="link font-medium">
              {t.wave({ date: format.date(wave.plannedOn) })}
            </Link>
            <WaveState wave={wave} />
          </p>
          <WaveStop home={home} wave={wave} />
        </div>
      ))}
    </section>
  );
}

/** How far a wave is, in one line. */
export function WaveState({ wave }: { wave: WaveProgress }) {
  const t = useMessages(waveMessages);
  const format = useFormat();
  const { sent, total, skipped, rest, stoppedOn } = wave;
  const parts = [
    t.progress({ sent, total }),
    ...(skipped > 0 ? [t.skipped({ n: skipped })] : []),
    stoppedOn ? t.stopped({ date: format.date(stoppedOn) }) : rest ? t.rest({ days: rest.days, first: format.date(rest.firstOn), last: format.date(rest.lastOn) }) : t.finished,
  ];
  return (
    <span className="flex flex-wrap items-center gap-x-3 text-sm text-muted tabular-nums">
      <progress aria-hidden className="h-2 w-32" value={total - wave.left} max={total} />
      {parts.join(' · ')}
    </span>
  );
}

export function WaveStop({ home, wave }: { home: string; wave: WaveProgress }) {
  const t = useMessages(waveMessages);
  if (!wave.mayStop) return null;
  return (
    <Confirm trigger={t.stop} size="sm" tone="quiet">
      <Form method="post" action={`${home}/requests/waves/${wave.id}`} className="grid justify-items-start gap-3">
        <p>{t.stopAsk({ n: wave.left })}</p>
        <SubmitButton tone="danger">{t.stopDo}</SubmitButton>
      </Form>
    </Confirm>
  );
}
