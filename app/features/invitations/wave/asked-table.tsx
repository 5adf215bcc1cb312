import { Link } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { OpenAsksText } from '#app/ui/burden/burden-text.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import type { WaveDraft } from './load-wave-draft.server.ts';
import { waveMessages } from './messages.ts';

interface Props {
  home: string;
  rows: WaveDraft['asked'];
  /** Who was ticked when the plan was made; null: everybody. */
  ticked: readonly string[] | null;
  errorId: string | undefined;
}

/** Who is asked. The ticks are fields of the form around it: a browser without a script leaves somebody out as well. */
export function AskedTable({ home, rows, ticked, errorId }: Props) {
  const t = useMessages(waveMessages);
  return (
    <div className="max-h-[32rem] overflow-auto border-b border-line print:max-h-none print:overflow-visible" tabIndex={0} role="region" aria-label={t.askedCaption}>
      <table className="data-table">
        <caption className="sr-only">{t.askedCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.columns.supplier}</th>
            <th scope="col">{t.columns.level}</th>
            <th scope="col">{t.columns.contact}</th>
            <th scope="col">{t.columns.language}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <AskedRow key={row.id} home={home} row={row} isTicked={ticked === null || ticked.includes(row.id)} errorId={errorId} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function AskedRow({ home, row, isTicked, errorId }: { home: string; row: WaveDraft['asked'][number]; isTicked: boolean; errorId: string | undefined }) {
  const t = useMessages(waveMessages);
  return (
    <tr>
      <th scope="row">
        <span className="flex items-start gap-2">
          <label className="-m-2 inline-flex shrink-0 p-2">
            <input type="checkbox" name="id" value={row.id} defaultChecked={isTicked} className="mt-1 size-4" aria-label={t.ask({ supplier: row.name })} aria-describedby={errorId} />
          </label>
          <Link to={`${home}/suppliers/${row.id}`} className="link">
            {row.name}
          </Link>
        </span>
        <OpenAsksText open={row.open} />
      </th>
      <td data-label={t.columns.level}>
        <LevelBadge lowest={row.lowest} highest={row.highest} provisional={row.isProvisional} />
      </td>
      <td data-label={t.columns.contact}>
        {row.contact} <span className="block text-sm break-all text-muted">{row.email}</span>
      </td>
      <td data-label={t.columns.language}>{t.languages[row.locale]}</td>
    </tr>
  );
}
