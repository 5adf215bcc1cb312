import { useMessages } from '#app/platform/messages/messages-context.tsx';
import type { DocumentView } from './load-document.server.ts';
import { documentMessages } from './document-messages.ts';

type Page = NonNullable<NonNullable<DocumentView['file']>['text']>[number];
type Line = Page['lines'][number];

export const lineId = (page: number, line: number) => `page-${page}-line-${line}`;

/** The words of a PDF, page by page, with what was recognised in them. */
export function DocumentText({ pages, pageCount }: { pages: readonly Page[] | null; pageCount: number | null }) {
  const t = useMessages(documentMessages);
  if (!pages) return <p className="max-w-prose text-muted">{t.neverRead}</p>;
  if (pages.every((page) => page.lines.length === 0)) return <p className="max-w-prose text-muted">{t.onlyPictures}</p>;
  const [first, ...rest] = pages;
  return (
    <section aria-label={t.text}>
      <p className="mb-2 max-w-prose text-sm text-muted">{t.textLead}</p>
      <div className="rounded-sm border border-line-strong bg-surface px-4 py-3">
        {first ? <DocumentPage page={first} hasHeading={pages.length > 1} /> : null}
        {rest.map((page) => (
          <details key={page.number} className="mt-3 border-t border-line pt-2" open={page.lines.some((line) => line.marks.length > 0)}>
            <summary className="cursor-pointer text-sm text-muted">{t.page({ n: page.number })}</summary>
            <DocumentPage page={page} hasHeading={false} />
          </details>
        ))}
      </div>
      {pageCount !== null && pageCount > pages.length ? <p className="mt-2 text-sm text-muted">{t.morePages({ read: pages.length, all: pageCount })}</p> : null}
    </section>
  );
}

function DocumentPage({ page, hasHeading }: { page: Page; hasHeading: boolean }) {
  const t = useMessages(documentMessages);
  return (
    <>
      {hasHeading ? <p className="mb-1 text-sm text-muted">{t.page({ n: page.number })}</p> : null}
      {page.lines.length === 0 ? <p className="text-muted">{t.emptyPage}</p> : null}
      {page.lines.map((line, index) => (
        <TextLine key={index} id={lineId(page.number, index)} line={line} />
      ))}
    </>
  );
}

function TextLine({ id, line }: { id: string; line: Line }) {
  const t = useMessages(documentMessages);
  if (line.marks.length === 0) return <p translate="no" className="wrap-anywhere">{line.text}</p>;
  const isOther = line.marks.some((mark) => mark.is === 'other');
  const fields = line.marks.map((mark) => t.fields[mark.field]).join(', ');
  return (
    <p id={id} className="scroll-mt-24 wrap-anywhere target:outline-2 target:outline-offset-2 target:outline-accent">
      <mark translate="no" className={isOther ? 'bg-warn-soft px-0.5 text-warn' : 'bg-ok-soft px-0.5 text-ink'}>{line.text}</mark>{' '}
      <small className="text-xs whitespace-nowrap text-muted">{t.marked({ field: fields })}</small>
    </p>
  );
}
