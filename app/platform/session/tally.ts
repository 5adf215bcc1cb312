/** Counts what keeps happening, and says when that is worth a witness. */
export interface Tally {
  /** How often this has happened in the hour of `now`, where that is the first, tenth, hundredth… time; else null. */
  countUp(what: string, now: string): number | null;
}

/**
 * Nobody can flood an audit chain with it: of one thing a handful of witnesses an hour, and of different things `maxKinds`;
 * what comes after those is counted together. Kept in memory: after a restart, and in another process, counting begins
 * anew, so that there are more witnesses and never fewer.
 */
export function createTally(maxKinds = 500): Tally {
  let hour = '';
  let counts = new Map<string, number>();
  return {
    countUp(what, now) {
      if (now.slice(0, 13) !== hour) [hour, counts] = [now.slice(0, 13), new Map()];
      const kind = counts.has(what) || counts.size < maxKinds ? what : '';
      const times = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, times);
      return Number.isInteger(Math.log10(times)) ? times : null;
    },
  };
}
