import type { Instant } from '#app/domain/calendar/instant.ts';

interface Entry {
  kind: string;
  access_id: string | null;
  happened_at: Instant;
  recorded_by_member_id: string | null;
}

export interface CutOff {
  at: Instant;
  byMemberId: string | null;
}

/** Which ways in are closed for now, by access id: what the log last said of each. The access itself stays granted. */
export function cutOffsOf(entries: readonly Entry[]): Map<string, CutOff> {
  const closed = new Map<string, CutOff>();
  for (const { kind, access_id, happened_at, recorded_by_member_id } of entries) {
    if (access_id === null) continue;
    if (kind === 'cut_off') closed.set(access_id, { at: happened_at, byMemberId: recorded_by_member_id });
    if (kind === 'restored') closed.delete(access_id);
  }
  return closed;
}
