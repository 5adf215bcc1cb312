import type { Changes, EventShape } from './event-shape.ts';

/** What goes out by itself, and what people decided about it. */
export type ReminderEvent =
  | EventShape<'reminder.sent', 'reminder_mail', { supplierId: string; invitationId: string; steps: readonly string[]; expiresAt: string }, 'name' | 'email'>
  | EventShape<'reminder.stopped', 'reminder_mail', { supplierId: string; day: string; steps: readonly string[] }>
  /** The owner and procurement are told that nothing helps. */
  | EventShape<'reminder.escalated', 'supplier', { supplierId: string; reason: 'unheard' | 'unreachable' | 'nobody_to_call' }>
  | EventShape<'reminder.policy_changed', 'reminder_policy', { level: 'QM10' | 'QM20' | 'QM30'; changes: Changes }>;
