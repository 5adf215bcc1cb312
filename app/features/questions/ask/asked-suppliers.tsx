import { Link } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { OpenAsksText } from '#app/ui/burden/burden-text.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import type { AffectedDraft } from './load-affected-draft.server.ts';
import { askMessages } from './messages.ts';

interface Props {
  home: string;
  rows: AffectedDraft['asked'];
  /** Who was ticked when the preview was made; null: everybody. */
  ticked: readonly string[] | null;
  errorId: string | undefined;
}

/** Who is asked and through whom. The ticks are fields of the form around it. */
export function AskedSuppliers({ home, rows, ticked, errorId }: Props) {
  const t = useMessages(askMessages);
  const { columns } = t.affected;
  const chosen = ticked && new Set(ticked);
  return (
    <div className="max-h-[32rem] overflow-auto border-b border-line print:max-h-none print:overflow-visible" tabIndex={0} role="region" aria-label={columns.supplier}>
      <table className="data-table">
        <caption className="sr-only">{t.chosen({ n: rows.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.supplier}</th>
            <th scope="col">{columns.level}</th>
            <th scope="col">{columns.contact}</th>
            <th scope="col">{columns.language}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <span className="flex items-start gap-2">
                  <label className="-m-2 inline-flex shrink-0 p-2">
                    <input type="checkbox" name="id" value={row.id} defaultChecked={chosen === null || chosen.has(row.id)} className="mt-1 size-4" aria-label={t.include({ supplier: row.name })} aria-describedby={errorId} />
                  </label>
                  <Link to={`${home}/suppliers/${row.id}`} className="link">
                    {row.name}
                  </Link>
                </span>
                <OpenAsksText open={row.open} />
              </th>
              <td data-label={columns.level}>
                <LevelBadge lowest={row.lowest} highest={row.highest} />
              </td>
              <td data-label={columns.contact}>
                {row.contact} <span className="block text-sm break-all text-muted">{row.email}</span>
              </td>
              <td data-label={columns.language}>{t.languages[row.locale]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
