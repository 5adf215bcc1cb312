import type { IncidentPageData, LogLine } from './load-incident.server.ts';

/**
 * How many lines of these kinds the reader has written: as the key of a form it makes the form begin anew once its own line
 * is in the log. What was begun in the other forms stays, and so does everything while colleagues write.
 */
export function ownLines(page: Pick<IncidentPageData, 'log'>, ...kinds: LogLine['kind'][]): number {
  return page.log.filter((line) => line.isMine && kinds.includes(line.kind)).length;
}
