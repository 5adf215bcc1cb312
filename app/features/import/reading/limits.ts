/** What one import may bring. Checked before and while reading, so that a hostile file costs little. */
export const limits = {
  maxBytes: 25_000_000,
  /** What is pasted is typed into a page, not sent as a file. */
  maxPastedBytes: 2_000_000,
  maxRows: 300_000,
  maxColumns: 200,
  maxCellChars: 4_000,
  /** A workbook is a zip: what it may unpack to, all sheets together. */
  maxUnpackedBytes: 400_000_000,
  maxZipEntries: 2_000,
} as const;
