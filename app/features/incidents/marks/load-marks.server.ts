import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listIncidentsOfSupplier, listOpenIncidents } from '#db/queries/incident.ts';
import { byUrgency, openItem } from '../list/load-incidents.server.ts';

/** Enough to be seen at once; the list has the rest. */
const shown = 3;

/** What is open now, for the first page: null where nothing is. */
export async function loadOpenIncidents(ctx: MemberContext) {
  const rows = await listOpenIncidents(ctx.db, ctx.scope, 100);
  if (rows.length === 0) return null;
  return { total: rows.length, items: rows.map((row) => openItem(row, ctx)).sort(byUrgency).slice(0, shown) };
}

export type OpenIncidents = NonNullable<Awaited<ReturnType<typeof loadOpenIncidents>>>;

/** What the supplier's page says of incidents. */
export async function loadSupplierIncidents({ db, scope }: MemberContext, supplierId: string) {
  const rows = await listIncidentsOfSupplier(db, scope, supplierId);
  return { open: rows.filter((row) => row.closed_at === null).map(({ id, title, learned_at }) => ({ id, title, learnedAt: learned_at })) };
}

export type SupplierIncidents = Awaited<ReturnType<typeof loadSupplierIncidents>>;
