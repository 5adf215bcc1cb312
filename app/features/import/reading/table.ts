export const encodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

export const delimiters = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** How the bytes were read: detected, or chosen by hand. */
export type Source = { kind: 'csv'; encoding: Encoding; delimiter: Delimiter } | { kind: 'xlsx'; sheet: string; sheets: string[] };

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
