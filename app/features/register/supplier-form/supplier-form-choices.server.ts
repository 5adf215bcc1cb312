import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { findMember, listMembers } from '#db/queries/member.ts';
import { listUnits } from '#db/queries/unit.ts';

/** Whom and where a supplier may be given to; `ownerId` is offered although that person may have left. */
export async function loadSupplierChoices({ db, scope }: Pick<MemberContext, 'db' | 'scope'>, ownerId: string | null = null) {
  const [present, units] = await Promise.all([listMembers(db, scope), listUnits(db, scope)]);
  const absent = ownerId && !present.some((member) => member.id === ownerId) ? await findMember(db, scope, ownerId) : null;
  return {
    members: [...present, ...(absent ? [absent] : [])].map((member) => ({ value: member.id, label: member.name })),
    units: units.map((unit) => ({ value: unit.id, label: unit.name })),
    unitRequired: scope.unitIds !== null,
  };
}

export type SupplierChoices = Awaited<ReturnType<typeof loadSupplierChoices>>;
