export const encodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

export const delimiters = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** How the bytes were read: detected, or chosen by hand. */
export type Source = { kind: 'csv'; encoding: Encoding; delimiter: Delimiter } | XlsxSource;
export interface XlsxSource {
  kind: 'xlsx';
  sheet: string;
  sheets: string[];
  /** Rows that the spreadsheet program does not show: filtered away, or folded in. They are read. */
  hiddenRows: number;
  /** Formulas without the value that they last had: written by a program that does not calculate. */
  emptyFormulas: number;
}

/** A file as lines of text cells. `lines[i]` is the line or sheet row at which `rows[i]` begins, counted from 1. */
export interface RawTable {
  source: Source;
  rows: string[][];
  lines: number[];
}

/** What a person chose in place of what was detected. */
export interface ReadChoice {
  encoding?: Encoding;
  delimiter?: Delimiter;
  sheet?: string;
}
