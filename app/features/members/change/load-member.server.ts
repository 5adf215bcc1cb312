import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { getMember, isMemberElsewhere, listUnitIdsOfMember } from '#db/queries/member.ts';
import { RowNotFound } from '#db/queries/row-not-found.ts';
import { listUnits } from '#db/queries/unit.ts';

/** One member with the rights that can be changed. A removed member is not found. */
export async function loadMember(ctx: MemberContext, memberId: string) {
  const { db, scope } = ctx;
  const member = await getMember(db, scope, memberId);
  if (member.removed_at !== null) throw new RowNotFound('member');
  const [units, unitIds, isElsewhere] = await Promise.all([
    listUnits(db, scope),
    listUnitIdsOfMember(db, scope.organisationId, memberId),
    isMemberElsewhere(db, scope.organisationId, member.person_id),
  ]);
  return {
    name: member.name,
    email: member.email,
    role: member.role,
    canApprove: member.can_approve === 1,
    sees: member.is_unit_limited === 1 ? ('some' as const) : ('all' as const),
    unitIds,
    units: units.map(({ id, name }) => ({ id, name })),
    isElsewhere,
  };
}
export type LoadedMember = Awaited<ReturnType<typeof loadMember>>;
