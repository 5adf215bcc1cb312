import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

interface Props {
  title: ReactNode;
  /** For links to this part of the page. */
  id?: string;
  lead?: ReactNode;
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A part of a page under its own heading, set off by a hairline. */
export function Section({ title, id, lead, actions, className, children }: Props) {
  return (
    <section id={id} className={classNames('scroll-mt-4 border-t border-line pt-4 pb-7', className)}>
      <div className="mb-3 flex flex-wrap items-baseline print:mb-1 justify-between gap-x-4 gap-y-2">
        <h2 className="text-lg font-semibold">{title}</h2>
        {actions ? <div className="flex flex-wrap gap-2 print:hidden">{actions}</div> : null}
      </div>
      {lead ? <div className="mb-3 max-w-prose text-muted print:mb-1">{lead}</div> : null}
      {children}
    </section>
  );
}

/** A bounded note or choice that stands apart from the text around it. */
export function Card({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={classNames('rounded-md border border-line bg-surface p-4', className)}>{children}</div>;
}
