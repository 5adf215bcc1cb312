import { useMessages } from '#app/platform/messages/messages-context.tsx';
import type { Level } from '#app/domain/level/method.ts';
import { classNames } from './class-names.ts';
import { isUnknownLevel, levelText } from './level-text.ts';
import { uiMessages } from './messages.ts';

const bars: Record<Level, number> = { none: 0, QM10: 1, QM20: 2, QM30: 3 };
const shapes = ['M.5 8.5h4v5h-4z', 'M6.5 4.5h4v9h-4z', 'M12.5.5h4v13h-4z'];

/** One, two or three bars; between lowest and highest they are outlined: *not sure yet*. What looks alike is one path: lists have many. */
function LevelBars({ lowest, highest }: { lowest: Level; highest: Level }) {
  const [sure, possible] = [bars[lowest], bars[highest]];
  return (
    <svg viewBox="0 0 17 14" aria-hidden className="h-3.5 w-4.25 shrink-0 self-center">
      {sure > 0 ? <path className="fill-accent stroke-accent" d={shapes.slice(0, sure).join('')} /> : null}
      {possible > sure ? <path className="fill-accent-soft stroke-accent" d={shapes.slice(sure, possible).join('')} /> : null}
      {possible < shapes.length ? <path className="fill-transparent stroke-line" d={shapes.slice(possible).join('')} /> : null}
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
