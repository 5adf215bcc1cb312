import { CircleAlert, CircleCheck, TriangleAlert, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { uiMessages } from './messages.ts';

const visibleMs = 8_000;
const icons = { ok: CircleCheck, warn: TriangleAlert, bad: CircleAlert } as const;

/** What was just done, said once after the redirect. The region is always there, so that it is read out. */
export function ToastRegion({ message, kind = 'ok' }: { message: string | null; kind?: keyof typeof icons | undefined }) {
  const Icon = icons[kind];
  const t = useMessages(uiMessages);
  const [hidden, setHidden] = useState<string | null>(null);
  useEffect(() => {
    setHidden(null);
    if (!message) return;
    const timer = setTimeout(() => setHidden(message), visibleMs);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 bottom-0 z-20 flex justify-center p-4 print:hidden">
      {message && message !== hidden ? (
        <p className="pointer-events-auto flex max-w-prose items-start gap-3 rounded-md bg-ink px-4 py-3 text-canvas shadow-lg">
          <Icon className="mt-0.5 size-5 shrink-0" aria-hidden />
          {message}
          <button type="button" className="-m-2 p-2 noscript:hidden" aria-label={t.close} onClick={() => setHidden(message)}>
            <X className="mt-1 size-4" aria-hidden />
          </button>
        </p>
      ) : null}
    </div>
  );
}
