import type { Db } from '#db/dialect/connect.ts';

export interface IncidentWatcher {
  memberId: string;
  name: string;
  email: string;
  locale: 'en' | 'nl' | null;
}

/**
 * Who is told at once when a supplier reports an incident: who decides on incidents and may see the supplier, and who is
 * responsible for it. By name.
 */
export async function listIncidentWatchers(db: Db, scope: { organisationId: string }, supplier: { unitId: string | null; ownerMemberId: string | null }): Promise<IncidentWatcher[]> {
  const rows = await db
    .selectFrom('member')
    .innerJoin('person', 'person.id', 'member.person_id')
    .select(['member.id as memberId', 'person.name', 'person.email', 'person.locale'])
    .where('member.organisation_id', '=', scope.organisationId)
    .where('member.removed_at', 'is', null)
    .where('person.anonymised_at', 'is', null)
    .where(({ eb, and, or, exists, selectFrom }) => {
      const inUnit = exists(
        selectFrom('member_unit')
          .select('member_unit.unit_id')
          .whereRef('member_unit.organisation_id', '=', 'member.organisation_id')
          .whereRef('member_unit.member_id', '=', 'member.id')
          .where('member_unit.unit_id', '=', supplier.unitId ?? ''),
      );
      const decides = and([eb('member.role', 'in', ['admin', 'ciso']), or([eb('member.is_unit_limited', '=', 0), inUnit])]);
      return or([decides, eb('member.id', '=', supplier.ownerMemberId ?? '')]);
    })
    .orderBy('person.name')
    .orderBy('member.id')
    .execute();
  return rows;
}
