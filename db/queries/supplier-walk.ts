import { sql, type SqlBool } from 'kysely';
import type { Lane, Placed, SortKey } from './supplier-lane.ts';

/** Where a page ends: the sort key and id of its outermost row. */
export interface ListCursor {
  key: SortKey;
  id: string;
}

/** The first suppliers behind the edge, in the direction asked: `falling` reads the indexes from their ends. */
export async function walk(lanes: readonly Lane[], falling: boolean, edge: ListCursor | undefined, limit: number): Promise<Placed[]> {
  const found: Placed[] = [];
  // A cursor that no lane knows was made up: the list begins at its beginning.
  const first = edge ? lanes.findIndex((lane) => lane.holds(edge.key)) : -1;
  for (const [index, lane] of lanes.slice(Math.max(first, 0)).entries()) {
    const from = index === 0 && first >= 0 ? edge : undefined;
    found.push(...(await readLane(lane, falling, from, limit - found.length).execute()));
    if (found.length >= limit) break;
  }
  return found;
}

function readLane({ suppliers, columns, place }: Lane, falling: boolean, edge: ListCursor | undefined, limit: number) {
  const refs = columns.map((column) => sql.ref(column));
  const ordered = refs.reduce((query, column) => query.orderBy(column, falling ? 'desc' : 'asc'), suppliers);
  return (edge ? ordered.where(behind([...place(edge.key), edge.id])) : ordered).limit(limit);

  function behind(values: readonly SortKey[]) {
    return sql<SqlBool>`(${sql.join(refs.slice(-values.length))}) ${sql.raw(falling ? '<' : '>')} (${sql.join(values)})`;
  }
}
