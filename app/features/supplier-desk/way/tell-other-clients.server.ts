import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import type { WayReport } from '#app/platform/way/record-way.server.ts';
import { findOtherClients } from './other-clients.server.ts';
import { tellClients } from './tell-clients.server.ts';

interface Told {
  report: WayReport;
  reportedBy: string | null;
  /** Rows of the clients that were ticked. */
  tell: readonly string[];
}

/** Of the ticked clients only those that the company has; how many were told. */
export async function tellOtherClients(ctx: SupplierContext, request: Request, { report, reportedBy, tell }: Told): Promise<number> {
  const others = tell.length > 0 ? await findOtherClients(ctx, request) : null;
  const clients = others?.clients.filter((client) => tell.includes(client.supplierId)) ?? [];
  if (!others || clients.length === 0) return 0;
  await tellClients(ctx.app, others.company, clients, report, reportedBy ?? '');
  return clients.length;
}
