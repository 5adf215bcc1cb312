import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Tone } from './tag.tsx';
import { classNames } from './class-names.ts';

interface Props {
  label: ReactNode;
  value: ReactNode;
  /** The list behind the figure: exactly that many rows. */
  to?: string;
  note?: ReactNode;
  tone?: Exclude<Tone, 'accent'>;
}

const tones = { neutral: '', ok: 'text-ok', warn: 'text-warn', bad: 'text-bad', info: 'text-info' } as const;

/** One figure with its name, and a way to what it counts. */
export function Stat({ label, value, to, note, tone = 'neutral' }: Props) {
  const figure = <span className={classNames('text-2xl leading-none font-semibold tabular-nums', tones[tone])}>{value}</span>;
  return (
    <div className="grid content-start gap-1">
      {to ? (
        <Link to={to} className="group grid gap-1">
          {figure}
          <span className="underline decoration-line-strong underline-offset-4 group-hover:decoration-accent group-hover:decoration-2">{label}</span>
        </Link>
      ) : (
        <>
          {figure}
          <span>{label}</span>
        </>
      )}
      {note ? <span className="text-sm text-muted">{note}</span> : null}
    </div>
  );
}
