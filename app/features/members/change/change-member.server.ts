import type { Changes } from '#app/domain/audit/event-shape.ts';
import { nonEmpty } from '#app/domain/audit/events.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused, type Outcome } from '#app/platform/mutate/mutate.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { countAdmins, getMember, isMemberElsewhere, listUnitIdsOfMember, replaceMemberUnits, updateMember, type MemberWithPerson } from '#db/queries/member.ts';
import { listUnits } from '#db/queries/unit.ts';
import { sendMemberLink } from '../invite/send-member-link.server.ts';
import type { RightsAnswers } from './change-member.form.ts';

export type ChangeProblem = 'last_admin' | 'no_unit' | 'elsewhere';

async function presentMember(tx: Tx, ctx: MemberContext, memberId: string): Promise<MemberWithPerson> {
  const member = await getMember(tx, ctx.scope, memberId);
  if (member.removed_at !== null) throw new AppError('not_found');
  return member;
}

/** An organisation without an admin could never get one again. */
async function isLastAdmin(tx: Tx, ctx: MemberContext, member: MemberWithPerson): Promise<boolean> {
  return member.role === 'admin' && (await countAdmins(tx, ctx.scope)) === 1;
}

/** Another role, the right to approve, or another view of the units; holds from the member's next request on. */
export function changeMember(ctx: MemberContext, memberId: string, wanted: RightsAnswers): Promise<Outcome<null, ChangeProblem>> {
  return mutate(ctx.app, ctx.scope, async (tx) => {
    const member = await presentMember(tx, ctx, memberId);
    if (wanted.role !== 'admin' && (await isLastAdmin(tx, ctx, member))) return refused('last_admin');
    const known = new Set((await listUnits(tx, ctx.scope)).map((unit) => unit.id));
    const unitIds = wanted.sees === 'some' ? wanted.unitIds.filter((id) => known.has(id)).sort() : [];
    if (wanted.sees === 'some' && unitIds.length === 0) return refused('no_unit');
    const before = { role: member.role, can_approve: member.can_approve, is_unit_limited: member.is_unit_limited, units: await listUnitIdsOfMember(tx, ctx.scope.organisationId, memberId) };
    const after = { role: wanted.role, can_approve: wanted.canApprove ? 1 : 0, is_unit_limited: wanted.sees === 'some' ? 1 : 0, units: unitIds };
    const { units: _, ...patch } = after;
    await updateMember(tx, ctx.scope, memberId, patch);
    await replaceMemberUnits(tx, ctx.scope, memberId, unitIds);
    return done(null, [{ type: 'member.changed', subject: { kind: 'member', id: memberId }, data: { changes: changesBetween(before, after) } }]);
  });
}

function changesBetween<T extends Record<string, string | number | string[]>>(before: T, after: T): Changes {
  const changed = Object.keys(after).filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  return Object.fromEntries(changed.map((field) => [field, { from: before[field] ?? null, to: after[field] ?? null }]));
}

/** Ends a membership. The row stays: its name stands under what the member decided. */
export function removeMember(ctx: MemberContext, memberId: string): Promise<Outcome<MemberWithPerson, ChangeProblem>> {
  return mutate(ctx.app, ctx.scope, async (tx, { now }) => {
    const member = await presentMember(tx, ctx, memberId);
    if (await isLastAdmin(tx, ctx, member)) return refused('last_admin');
    await updateMember(tx, ctx.scope, memberId, { removed_at: now });
    await replaceMemberUnits(tx, ctx.scope, memberId, []);
    return done(member, [{ type: 'member.removed', subject: { kind: 'member', id: memberId }, data: {} }]);
  });
}

/**
 * Sends a link to choose a new password, to the member's own address. Not for who is a member elsewhere too: an admin
 * must not come near another organisation's accounts.
 */
export function sendPasswordLink(ctx: MemberContext, memberId: string): Promise<Outcome<MemberWithPerson, ChangeProblem>> {
  return mutate(ctx.app, ctx.scope, async (tx, { now }) => {
    const member = await presentMember(tx, ctx, memberId);
    if (await isMemberElsewhere(tx, ctx.scope.organisationId, member.person_id)) return refused('elsewhere');
    const { name, email, role } = member;
    const events = await sendMemberLink(tx, ctx, { name, email, role, canApprove: member.can_approve === 1, purpose: 'new_password' }, now);
    return done(member, nonEmpty(events));
  });
}
