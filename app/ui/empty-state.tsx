import type { ReactNode } from 'react';

/** Says what will be here and gives the first step. */
export function EmptyState({ title, children, action }: { title: ReactNode; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="border-y border-line py-10">
      <p className="text-lg font-semibold">{title}</p>
      {children ? <div className="mt-1 max-w-prose text-muted">{children}</div> : null}
      {action ? <div className="mt-4 flex flex-wrap gap-2">{action}</div> : null}
    </div>
  );
}

/** Says what happened, what was kept, and what to do. */
export function ErrorState({ title, children, action }: { title: ReactNode; children?: ReactNode; action?: ReactNode }) {
  return (
    <div role="alert" className="border-s-4 border-bad bg-bad-soft px-5 py-4">
      <p className="text-lg font-semibold">{title}</p>
      {children ? <div className="mt-1 max-w-prose">{children}</div> : null}
      {action ? <div className="mt-4 flex flex-wrap gap-2">{action}</div> : null}
    </div>
  );
}
