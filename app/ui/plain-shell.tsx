import type { ReactNode } from 'react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { uiMessages } from './messages.ts';
import { SkipLink } from './skip-link.tsx';
import { Wordmark } from './wordmark.tsx';

interface Props {
  /** At the top right: usually the choice of language. */
  aside?: ReactNode;
  banner?: ReactNode;
  footer?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** The frame of pages without navigation: sign-in, set-up, errors and the supplier's own pages. */
export function PlainShell({ aside, banner, footer, wide, children }: Props) {
  const t = useMessages(uiMessages);
  const width = wide ? 'max-w-4xl' : 'max-w-2xl';
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="border-b border-line print:hidden">
        <div className={`mx-auto flex min-h-13 items-center justify-between gap-4 px-4 sm:px-6 ${width}`}>
          <Wordmark />
          {aside}
        </div>
      </header>
      {banner ? <aside aria-label={t.notice}>{banner}</aside> : null}
      <main id="content" tabIndex={-1} className={`mx-auto w-full grow px-4 py-8 sm:px-6 ${width}`}>
        {children}
      </main>
      {footer ? (
        <footer className="border-t border-line text-sm text-muted">
          <div className={`mx-auto px-4 py-4 sm:px-6 ${width}`}>{footer}</div>
        </footer>
      ) : null}
    </div>
  );
}
