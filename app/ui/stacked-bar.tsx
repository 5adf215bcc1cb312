import { useId } from 'react';
import { classNames } from './class-names.ts';

export type BarTone = 'certified' | 'accepted' | 'agreed' | 'gap' | 'undecided' | 'neutral';

export interface BarPart {
  key: string;
  count: number;
  tone: BarTone;
  /** *12 certified*: read out and shown on hover. */
  label: string;
}

const fills: Record<BarTone, string> = {
  certified: 'fill-state-certified',
  accepted: 'fill-state-accepted',
  agreed: 'fill-state-agreed',
  gap: 'fill-state-gap',
  undecided: 'fill-state-undecided',
  neutral: 'fill-state-neutral',
};

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;

/** Shares of a whole as one bar. Widths are SVG attributes: the content security policy allows no inline style. */
export function StackedBar({ parts, label, className }: { parts: readonly BarPart[]; label: string; className?: string }) {
  const hatch = useId();
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  let before = 0;
  return (
    <svg role="img" aria-label={label} width="100%" height="14" className={classNames('block rounded-sm bg-state-neutral', className)}>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" className="fill-sunken" />
          <rect width="3" height="6" className="fill-state-undecided" />
        </pattern>
      </defs>
      {parts.map((part) => {
        const x = percent(before / (total || 1));
        before += part.count;
        if (part.count === 0) return null;
        const hatched = part.tone === 'undecided';
        return (
          <rect key={part.key} x={x} width={percent(part.count / total)} height="100%" fill={hatched ? `url(#${hatch})` : undefined} className={hatched ? undefined : fills[part.tone]}>
            <title>{part.label}</title>
          </rect>
        );
      })}
      {parts.length > 1 && total > 0 ? <Dividers parts={parts} total={total} /> : null}
    </svg>
  );
}

/** Thin lines between neighbours, so that two colours need not carry the border. */
function Dividers({ parts, total }: { parts: readonly BarPart[]; total: number }) {
  let before = 0;
  return parts
    .filter((part) => part.count > 0)
    .slice(0, -1)
    .map((part) => {
      before += part.count;
      const x = percent(before / total);
      return <line key={part.key} x1={x} x2={x} y1="0" y2="100%" strokeWidth="1.5" className="stroke-canvas" />;
    });
}
