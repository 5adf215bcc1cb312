/** Which rows of a list are ticked, and where a range begins. */
export interface RowSelection {
  readonly ticked: ReadonlySet<string>;
  readonly last: string | null;
}

export const nothingTicked: RowSelection = { ticked: new Set(), last: null };

interface Tick {
  id: string;
  on: boolean;
  /** From the row that was ticked last to this one: shift was held. */
  isRange: boolean;
}

/** Ticks or clears one row, or a range of the rows as they stand. A range whose first row is gone is the one row. */
export function tick({ ticked, last }: RowSelection, ids: readonly string[], { id, on, isRange }: Tick): RowSelection {
  const [from, to] = [last === null ? -1 : ids.indexOf(last), ids.indexOf(id)];
  const range = isRange && from >= 0 ? ids.slice(Math.min(from, to), Math.max(from, to) + 1) : [id];
  return { ticked: changed(ticked, range, on), last: id };
}

export function tickAll({ ticked }: RowSelection, ids: readonly string[], on: boolean): RowSelection {
  return { ticked: changed(ticked, ids, on), last: null };
}

function changed(ticked: ReadonlySet<string>, ids: readonly string[], on: boolean): Set<string> {
  const next = new Set(ticked);
  for (const id of ids) {
    if (on) next.add(id);
    else next.delete(id);
  }
  return next;
}
