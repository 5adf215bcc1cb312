import type { CompanyScope } from '#app/domain/access/scope.ts';
import { findAtDesk } from '#app/platform/desk/desk-session.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import { unsafeCompanyScope } from '#app/platform/scope/make-scope.server.ts';

/** Who speaks for a company at its desk in this browser. The link alone does not, and neither does who is at another one's. */
export async function requireSpeaker(ctx: Pick<SupplierContext, 'http'>, request: Request, companyId: string): Promise<{ company: CompanyScope; name: string }> {
  const atDesk = await findAtDesk(ctx.http, request);
  const membership = atDesk?.companies.find((one) => one.companyId === companyId);
  if (!atDesk || !membership) throw new AppError('not_found');
  return { company: unsafeCompanyScope({ companyId, actor: { kind: 'supplier', invitationId: membership.memberId, name: atDesk.name } }), name: atDesk.name };
}
