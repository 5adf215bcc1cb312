import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { importMessages } from '../messages.ts';

interface Props {
  headers: readonly string[];
  lines: readonly { line: number; cells: readonly string[] }[];
}

/** The file as it was cut into cells: the eye sees at once whether that went well. */
export function FirstLines({ headers, lines }: Props) {
  const t = useMessages(importMessages);
  return (
    // Who has no mouse scrolls it by the arrow keys, so it takes the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="overflow-x-auto" role="region" aria-label={t.columns.firstLines} tabIndex={0}>
      <table className="text-sm whitespace-nowrap">
        <thead>
          <tr className="border-b border-line-strong text-start">
            <th scope="col" className="py-1 pe-4 text-start font-medium text-muted">
              {t.preview.line}
            </th>
            {headers.map((header, column) => (
              <th key={column} scope="col" className="py-1 pe-4 text-start font-medium">
                {header || t.columns.unnamed({ n: column + 1 })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ line, cells }) => (
            <tr key={line} className="border-b border-line">
              <td className="py-1 pe-4 text-muted tabular-nums">{line}</td>
              {headers.map((_, column) => (
                <td key={column} className="py-1 pe-4">
                  {cells[column] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
