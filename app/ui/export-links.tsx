import { useParams } from '@remix-run/react';
import type { ExportedList } from '#app/domain/audit/organisation-events.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { uiMessages } from './messages.ts';

interface Props {
  /** What the file will hold, for screen readers. */
  list: string;
  /** Which of the lists that can be taken away, and the view of it. */
  file: ExportedList;
  search?: URLSearchParams;
}

const nothingAsked = new URLSearchParams();

const formats = [
  { ending: 'csv', name: 'CSV' },
  { ending: 'xlsx', name: 'Excel' },
] as const;

/** The list as it is asked for here, whole, as a file. Plain links: the browser keeps the page and saves the answer. */
export function ExportLinks({ list, file, search = nothingAsked }: Props) {
  const t = useMessages(uiMessages);
  const { organisation } = useParams();
  const asked = new URLSearchParams([...search].filter(([name]) => name !== 'after' && name !== 'before')).toString();
  return (
    <p className="ms-auto flex gap-2 text-sm text-muted print:hidden">
      {t.export}
      {formats.map(({ ending, name }) => (
        <a key={ending} href={`/o/${organisation}/export/${file}.${ending}${asked && `?${asked}`}`} download aria-label={t.exportWhat({ list, format: name })} className="link">
          {name}
        </a>
      ))}
    </p>
  );
}
