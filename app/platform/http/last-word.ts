/** What is said where no page can be: one plain line, no language to choose. */
export function lastWord(requestId: string): string {
  return `Something went wrong. / Er ging iets mis. (${requestId})\n`;
}
