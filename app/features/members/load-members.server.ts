import type { Role } from '#app/domain/access/permissions.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import { listMembers, listMemberUnits } from '#db/queries/member.ts';
import { listOpenMemberInvitations } from '#db/queries/member-invitation.ts';
import { listUnits } from '#db/queries/unit.ts';

export interface MemberLine {
  id: string;
  name: string;
  email: string;
  role: Role;
  canApprove: boolean;
  isYou: boolean;
  /** Names of the units that a limited member sees; null: all. */
  units: string[] | null;
  joinedOn: string;
}

export interface InvitationLine {
  id: string;
  name: string;
  email: string;
  role: Role;
  expiresOn: string;
  isExpired: boolean;
}

export interface Members {
  members: MemberLine[];
  invitations: InvitationLine[];
  mayManage: boolean;
}

/** Who works here, and who was asked to. */
export async function loadMembers(ctx: MemberContext): Promise<Members> {
  const { db, scope, organisation, now } = ctx;
  const [rows, unitIds, units, invitations] = await Promise.all([listMembers(db, scope), listMemberUnits(db, scope), listUnits(db, scope), listOpenMemberInvitations(db, scope)]);
  const unitNames = new Map(units.map((unit) => [unit.id, unit.name]));
  const date = (instant: string) => dateInZone(instant, organisation.time_zone);
  return {
    mayManage: ctx.can('member:manage'),
    members: rows.map((row) => ({
      id: row.id,
      name: row.name,
      email: row.email,
      role: row.role,
      canApprove: row.can_approve === 1,
      isYou: row.id === ctx.member.id,
      units: row.is_unit_limited === 1 ? (unitIds.get(row.id) ?? []).flatMap((id) => unitNames.get(id) ?? []) : null,
      joinedOn: date(row.joined_at),
    })),
    invitations: invitations.map((row) => ({ id: row.id, name: row.name, email: row.email, role: row.role, expiresOn: date(row.expires_at), isExpired: row.expires_at <= now })),
  };
}
