import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { uiMessages } from './messages.ts';

interface Props {
  /** What the file will hold, for screen readers. */
  list: string;
  /** Address without its ending, and the view that is exported. */
  path: string;
  search: URLSearchParams;
}

const formats = [
  { ending: 'csv', name: 'CSV' },
  { ending: 'xlsx', name: 'Excel' },
] as const;

/** The list as it is asked for here, whole, as a file. Plain links: the browser keeps the page and saves the answer. */
export function ExportLinks({ list, path, search }: Props) {
  const t = useMessages(uiMessages);
  const asked = new URLSearchParams([...search].filter(([name]) => name !== 'after' && name !== 'before')).toString();
  return (
    <p className="ms-auto flex gap-2 text-sm text-muted print:hidden">
      {t.export}
      {formats.map(({ ending, name }) => (
        <a key={ending} href={`${path}.${ending}${asked && `?${asked}`}`} download aria-label={t.exportWhat({ list, format: name })} className="link">
          {name}
        </a>
      ))}
    </p>
  );
}
