/** The end of an archive; whoever looks for one reads a file from behind, whatever its beginning says. */
const archiveEnd = 'PK\u0005\u0006';
const maxArchiveComment = 66_000;

/** Whether text, or a piece of a file as text, would be taken for a page or a program by who guesses. */
export function holdsPage(text: string): boolean {
  return /<(?:!doctype html|html|head|body|script|svg|iframe|\?php)\b/i.test(text);
}

/** Whether a file can be opened as an archive as well. */
export function endsAsArchive(text: string): boolean {
  return text.includes(archiveEnd, Math.max(0, text.length - maxArchiveComment));
}
