import { useMessages } from '#app/platform/messages/messages-context.tsx';
import type { Level } from '#app/domain/level/method.ts';
import { classNames } from './class-names.ts';
import { isUnknownLevel, levelText } from './level-text.ts';
import { uiMessages } from './messages.ts';

const bars: Record<Level, number> = { none: 0, QM10: 1, QM20: 2, QM30: 3 };
const geometry = [
  { x: 0.5, y: 8.5, height: 5 },
  { x: 6.5, y: 4.5, height: 9 },
  { x: 12.5, y: 0.5, height: 13 },
] as const;

/** One, two or three bars; between lowest and highest they are outlined: *not sure yet*. */
function LevelBars({ lowest, highest }: { lowest: Level; highest: Level }) {
  return (
    <svg viewBox="0 0 17 14" width="17" height="14" aria-hidden className="shrink-0 self-center">
      {geometry.map((bar, index) => (
        <rect
          key={bar.x}
          {...bar}
          width="4"
          strokeWidth="1"
          className={index < bars[lowest] ? 'fill-accent stroke-accent' : index < bars[highest] ? 'fill-accent-soft stroke-accent' : 'fill-transparent stroke-line'}
        />
      ))}
    </svg>
  );
}

interface Props {
  lowest: Level;
  highest?: Level;
  /** Derived by the default method that nobody has adopted yet. */
  provisional?: boolean;
  className?: string;
}

/** `QM20`, `QM10–QM20`, *No mark*, or *Not known yet* where nothing is ruled out, with as many bars: never by colour alone. The same in lists, pages and mails. */
export function LevelBadge({ lowest, highest = lowest, provisional, className }: Props) {
  const t = useMessages(uiMessages);
  return (
    <span className={classNames('inline-flex items-baseline gap-1.5 whitespace-nowrap', className)}>
      <LevelBars lowest={lowest} highest={highest} />
      <span className={highest === 'none' || isUnknownLevel(lowest, highest) ? 'text-muted' : 'font-semibold tabular-nums'}>{levelText(lowest, highest, t.level)}</span>
      {provisional ? <span className="text-sm text-muted">({t.level.provisional})</span> : null}
    </span>
  );
}
