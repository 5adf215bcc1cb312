import { can, roles } from '#app/domain/access/permissions.ts';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db } from '#db/dialect/connect.ts';
import { from } from './scoped.ts';

const checking = roles.filter((role) => can({ role, canApprove: false }, 'verification:write'));

const membersByName = (db: Db, scope: OrganisationScope) =>
  db
    .selectFrom('member')
    .innerJoin('person', 'person.id', 'member.person_id')
    .select(['member.id', 'person.name'])
    .where('member.organisation_id', '=', scope.organisationId)
    .where('member.removed_at', 'is', null)
    .orderBy('person.name')
    .orderBy('member.id');

/** Members who may check certificates and can see the suppliers of a unit; null: those of no unit. */
export async function listCheckers(db: Db, scope: OrganisationScope, unitId: string | null): Promise<{ id: string; name: string }[]> {
  return membersByName(db, scope)
    .where('member.role', 'in', [...checking])
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('member.is_unit_limited', '=', 0),
        exists(selectFrom('member_unit').select('member_unit.unit_id').whereRef('member_unit.organisation_id', '=', 'member.organisation_id').whereRef('member_unit.member_id', '=', 'member.id').where('member_unit.unit_id', '=', unitId ?? '')),
      ]),
    )
    .execute();
}

/** Members who may accept other proof in place of a mark, and so decide on the rules for it. */
export async function listRuleDeciders(db: Db, scope: OrganisationScope): Promise<{ id: string; name: string }[]> {
  return membersByName(db, scope)
    .where('member.can_approve', '=', 1)
    .where('member.role', 'in', roles.filter((role) => can({ role, canApprove: true }, 'verification:accept_otherwise')))
    .execute();
}

/** Who invited the supplier to what it answered with this certificate, else last of all, and who entered it. */
export async function listInvolvedIds(db: Db, scope: OrganisationScope, proof: { supplier_id: string; certificate_id: string; entered_by_member_id: string | null }): Promise<string[]> {
  const invitations = from(db, scope, 'invitation').select('invitation.created_by_member_id as id').where('invitation.supplier_id', '=', proof.supplier_id);
  const answered = await invitations
    .innerJoin('supplier_answer', (join) => join.onRef('supplier_answer.organisation_id', '=', 'invitation.organisation_id').onRef('supplier_answer.invitation_id', '=', 'invitation.id'))
    .where('supplier_answer.certificate_id', '=', proof.certificate_id)
    .where('supplier_answer.kind', '=', 'certificate')
    .execute();
  const newest = answered.length > 0 ? answered : await invitations.orderBy('invitation.created_at', 'desc').orderBy('invitation.id', 'desc').limit(1).execute();
  return [...new Set([...newest.map((row) => row.id), ...(proof.entered_by_member_id ? [proof.entered_by_member_id] : [])])];
}
