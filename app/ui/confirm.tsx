import type { ReactNode } from 'react';
import { buttonClass, type ButtonSize, type ButtonTone } from './button.tsx';
import { classNames } from './class-names.ts';

interface Props {
  /** Verb on the closed button. */
  trigger: ReactNode;
  tone?: ButtonTone;
  size?: ButtonSize;
  /** What will happen; ends in the form that does it. */
  children: ReactNode;
}

/** Asks before it does: a disclosure with the form inside, which works without a script. */
export function Confirm({ trigger, tone = 'secondary', size, children }: Props) {
  return (
    <details className="group print:hidden">
      <summary className={classNames(buttonClass(tone, size), 'group-open:border-ink')}>{trigger}</summary>
      <div className="mt-2 grid max-w-prose gap-3 border-s-4 border-line-strong ps-4">{children}</div>
    </details>
  );
}
