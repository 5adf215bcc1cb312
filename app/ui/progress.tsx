import { useId, type ReactNode } from 'react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { uiMessages } from './messages.ts';

/** How far long work truly is; without a total, only that it goes on. */
export function Progress({ label, done, total }: { label: ReactNode; done: number; total: number | null }) {
  const t = useMessages(uiMessages);
  const id = useId();
  return (
    <div className="grid max-w-prose gap-1">
      <div className="flex justify-between gap-4">
        <span id={id} className="font-medium">
          {label}
        </span>
        {total === null ? null : <span className="text-muted tabular-nums">{t.progress({ done, total })}</span>}
      </div>
      <progress aria-labelledby={id} className="h-2 w-full" {...(total === null ? {} : { value: done, max: Math.max(total, 1) })} />
    </div>
  );
}
