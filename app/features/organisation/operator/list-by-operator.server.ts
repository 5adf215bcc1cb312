import type { ReadDb } from '#db/dialect/connect.ts';
import { unsafeListOrganisations } from '#db/queries/organisation.ts';

/** A table for the console. */
export async function listByOperator(db: ReadDb): Promise<string[]> {
  const rows = await unsafeListOrganisations(db);
  if (rows.length === 0) return ['There is no organisation yet.'];
  const cells = rows.map(({ slug, name, members, suppliers, events, created_at, is_demo }) => [
    slug,
    name,
    `${members} members`,
    `${suppliers} suppliers`,
    `${events} events`,
    created_at.slice(0, 10),
    is_demo === 1 ? 'demo' : '',
  ]);
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
}
