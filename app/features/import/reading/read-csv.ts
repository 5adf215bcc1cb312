import { parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.ts';
import { detectDelimiter } from './detect-delimiter.ts';
import { FileRefused } from './file-problem.ts';
import { limits } from './limits.ts';
import type { Delimiter, RawTable, ReadChoice } from './table.ts';

/** Excel writes `sep=;` as a first line that is no data. */
const separatorLine = /^sep=(.)\r?\n/i;

/** A cell that looks like a formula has an apostrophe in front where it was written with care, as by our own exports. */
const madeSafe = /^'\s*[=+\-@＝＋－＠]/;

export function readCsv(bytes: Uint8Array, choice: ReadChoice): RawTable {
  const { text: decoded, encoding } = decodeText(bytes, choice.encoding);
  if (decoded.trim() === '') throw new FileRefused({ code: 'empty' });
  if (/^\s*(<[!?a-z]|[{[]\s*["{[])/i.test(decoded)) throw new FileRefused({ code: 'not_a_table' });
  const declared = separatorLine.exec(decoded);
  const text = declared ? decoded.slice(declared[0].length) : decoded;
  const delimiter = choice.delimiter ?? (declared?.[1] as Delimiter | undefined) ?? detectDelimiter(text) ?? ';';
  const records = parseRecords(text, delimiter);
  return { source: { kind: 'csv', encoding, delimiter }, ...withoutBlankLines(records, declared ? 2 : 1) };
}

function parseRecords(text: string, delimiter: string): string[][] {
  const options = { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, to: limits.maxRows + 1 };
  try {
    return parse(text, options);
  } catch {
    // One stray quote would swallow the rest of the file: then quotes are taken as letters.
    return parse(text, { ...options, quote: null }).map((record) => record.map(unquote));
  }
}

function unquote(cell: string): string {
  return cell.length > 1 && cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

function withoutBlankLines(records: string[][], firstLine: number): Pick<RawTable, 'rows' | 'lines'> {
  if (records.length > limits.maxRows) throw new FileRefused({ code: 'too_many_rows', maxRows: limits.maxRows });
  const rows: string[][] = [];
  const lines: number[] = [];
  let line = firstLine;
  for (const record of records) {
    if (record.length > limits.maxColumns) throw new FileRefused({ code: 'too_many_columns', maxColumns: limits.maxColumns });
    const startedAt = line++;
    let isBlank = true;
    for (let i = 0; i < record.length; i++) {
      const cell = record[i]!;
      if (cell === '') continue;
      if (madeSafe.test(cell)) record[i] = cell.slice(1);
      if (isBlank && cell.trim() !== '') isBlank = false;
      if (cell.includes('\n')) line += cell.split('\n').length - 1;
      if (cell.length > limits.maxCellChars) record[i] = cell.slice(0, limits.maxCellChars);
    }
    if (isBlank) continue;
    rows.push(record);
    lines.push(startedAt);
  }
  return { rows, lines };
}
