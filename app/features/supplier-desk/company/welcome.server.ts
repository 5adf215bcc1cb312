import { findAtDesk, openDeskSession } from '#app/platform/desk/desk-session.server.ts';
import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';

interface Founder {
  accountId: string;
  companyId: string;
  visitorName: string;
  by: 'first_sharing' | 'first_answer';
}

/** Who founds a company on this browser sees its own desk there, and no other company's. Who is at a desk already stays there. */
export async function welcomeAtDesk(ctx: Pick<SupplierContext, 'http'>, request: Request, { accountId, by, ...only }: Founder): Promise<void> {
  if (await findAtDesk(ctx.http, request)) return;
  await openDeskSession(ctx.http, request, { accountId, by, only });
}
