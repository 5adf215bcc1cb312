import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { dropClaims, findClaimOfOther, takeClaim } from '#db/queries/classification-claim.ts';
import type { SuppliedServiceRow } from '#db/queries/supplied-service.ts';

type ClaimContext = Pick<MemberContext, 'app' | 'db' | 'scope' | 'now' | 'member' | 'can'>;

/** So long a page that was opened counts as being worked at. Soft: nobody is locked out, and it lapses by the clock. */
const claimMs = 5 * 60_000;

/** Says who else is at this one; otherwise marks that this member is. Bookkeeping of who looks where, so without a witness. */
export async function claimService(ctx: ClaimContext, service: SuppliedServiceRow): Promise<{ name: string; since: string } | null> {
  const { app, db, scope, now, member } = ctx;
  const other = await findClaimOfOther(db, scope, service.id, member.id, now);
  if (other) return { name: other.name, since: other.since_at };
  if (!ctx.can('classification:write')) return null;
  const until = new Date(Date.parse(now) + claimMs).toISOString();
  await transact(app.db, async (tx) => {
    await dropClaims(tx, scope, member.id, { but: service.id, now });
    await takeClaim(tx, scope, { supplierId: service.supplier_id, serviceId: service.id, memberId: member.id, now, until });
  });
  return null;
}

/** Whoever saved or went elsewhere is at none any more. */
export async function leaveClaims({ app, scope, now, member }: ClaimContext): Promise<void> {
  await transact(app.db, (tx) => dropClaims(tx, scope, member.id, { but: null, now }));
}
