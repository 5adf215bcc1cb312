import type { ReactNode } from 'react';
import { buttonClass, type ButtonTone } from '#app/ui/button.tsx';
import { classNames } from '#app/ui/class-names.ts';

/** A form behind its verb: open at once where an answer came back into it. */
export function Disclosure({ trigger, tone, open, children }: { trigger: string; tone?: ButtonTone; open: boolean; children: ReactNode }) {
  return (
    <details className="group min-w-0 open:basis-full print:hidden" open={open}>
      <summary className={classNames(buttonClass(tone), 'group-open:mb-3')}>{trigger}</summary>
      <div className="border-s-4 border-line-strong ps-4">{children}</div>
    </details>
  );
}
