import type { ReminderPolicy } from './policy.ts';

/** - `unheard`: reminders were sent and nothing followed; `unreachable`: no address to which mail arrives; `nobody_to_call`: no member was ever named whom the supplier may call. */
export const escalationReasons = ['unheard', 'unreachable', 'nobody_to_call'] as const;
export type EscalationReason = (typeof escalationReasons)[number];

/** By what an escalation is known again: one for each subject and reason, for ever. */
export const escalationKey = (subject: string, reason: EscalationReason) => `told:${subject}:${reason}`;

/** Whether enough was sent about one thing: the owner and procurement are told with the next one, so that the last had its time. */
export function isUnheard(sentBefore: number, { escalateAfter }: ReminderPolicy): boolean {
  return sentBefore >= escalateAfter;
}

interface Colleague {
  id: string;
  role: 'admin' | 'ciso' | 'procurement' | 'viewer';
  /** Null: all units. */
  unitIds: readonly string[] | null;
}

interface Concern {
  ownerMemberId: string | null;
  unitId: string | null;
}

/** Who is told that nothing helps: the supplier's owner and all of procurement who see its unit; where nobody is left, the admins. Our design. */
export function whoIsTold({ ownerMemberId, unitId }: Concern, members: readonly Colleague[]): string[] {
  const sees = ({ unitIds }: Colleague) => unitIds === null || (unitId !== null && unitIds.includes(unitId));
  const told = members.filter((member) => member.id === ownerMemberId || (member.role === 'procurement' && sees(member)));
  const all = told.length > 0 ? told : members.filter((member) => member.role === 'admin' && sees(member));
  return all.map((member) => member.id);
}
