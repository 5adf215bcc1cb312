import { Link } from '@remix-run/react';
import { ChevronLeft } from 'lucide-react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { MailBlocksView } from '#app/ui/mail-blocks-view.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { Letter } from './make-letter.server.ts';
import { letterMessages } from './messages.ts';

/** The letter as it comes out of the printer; what stands around it stays on the screen. */
export function LetterSheet({ letter, back }: { letter: Letter; back: { to: string; label: string } }) {
  const t = useMessages(letterMessages);
  const { how } = letter;
  return (
    <>
      <div className="mb-6 grid max-w-3xl justify-items-start gap-3 print:hidden">
        <Link to={back.to} className="inline-flex items-center gap-1 text-sm text-muted underline-offset-4 hover:text-accent hover:underline">
          <ChevronLeft className="size-4" aria-hidden />
          {back.label}
        </Link>
        <Notice title={t.now}>{t.nowText}</Notice>
      </div>
      <article lang={letter.locale} className="max-w-3xl border border-line bg-surface p-6 sm:p-10 print:border-0 print:p-0">
        <p className="font-semibold">{letter.client}</p>
        <address className="my-6 not-italic">
          {letter.to.map((line, index) => (
            <span key={index} className="block">
              {line}
            </span>
          ))}
        </address>
        <p className="mb-4">
          {letter.dateLine}
          {letter.reference ? (
            <span className="block text-muted">
              {letter.reference.label}: {letter.reference.value}
            </span>
          ) : null}
        </p>
        <h1 className="mb-4 text-lg font-semibold">{letter.subject}</h1>
        <MailBlocksView blocks={letter.blocks} locale={letter.locale} />
        <div className="my-5 border-y border-line-strong py-4 break-inside-avoid">
          <p className="font-semibold">{how.title}</p>
          <p className="mt-1 wrap-anywhere">{how.steps}</p>
          <p className="mt-3">
            <span className="block text-sm text-muted">{how.label}</span>
            <strong className="font-mono text-2xl tracking-wider">{how.code}</strong>
          </p>
        </div>
        <MailBlocksView blocks={letter.after} locale={letter.locale} />
        <p className="mt-6">{letter.regards}</p>
        <p className="mt-4">
          {letter.signed}
          <span className="block">{letter.client}</span>
        </p>
      </article>
    </>
  );
}
