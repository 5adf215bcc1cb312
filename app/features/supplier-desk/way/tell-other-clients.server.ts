import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import type { WayReport } from '#app/platform/way/record-way.server.ts';
import { findOtherClients } from './other-clients.server.ts';
import { tellClients } from './tell-clients.server.ts';

interface Told {
  report: WayReport;
  reportedBy: string | null;
  /** A row of each client that was ticked; all of its rows hear it. */
  tell: readonly string[];
}

/** Of the ticked clients only those that the company has, each beside all of its rows; how many clients were told. */
export async function tellOtherClients(ctx: SupplierContext, request: Request, { report, reportedBy, tell }: Told): Promise<number> {
  const others = tell.length > 0 ? await findOtherClients(ctx, request) : null;
  const ticked = new Set(others?.rows.filter((row) => tell.includes(row.supplierId)).map((row) => row.organisationId));
  if (!others || ticked.size === 0) return 0;
  await tellClients(ctx.app, others.company, others.rows.filter((row) => ticked.has(row.organisationId)), report, reportedBy ?? '');
  return ticked.size;
}
