import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { CallNoteTable, InvitationReminderTable } from '#db/schema/chase.ts';
import { from } from './scoped.ts';

export type ReminderRow = InvitationReminderTable;
export type CallNoteRow = CallNoteTable;

export async function insertReminder(tx: Tx, scope: OrganisationScope, reminder: Omit<ReminderRow, 'organisation_id'>): Promise<void> {
  await tx
    .insertInto('invitation_reminder')
    .values({ ...reminder, organisation_id: scope.organisationId })
    .execute();
}

/** Oldest first. */
export async function listRemindersOfSupplier(db: Db, scope: OrganisationScope, supplierId: string): Promise<ReminderRow[]> {
  return from(db, scope, 'invitation_reminder')
    .selectAll('invitation_reminder')
    .where('invitation_reminder.supplier_id', '=', supplierId)
    .orderBy('invitation_reminder.sent_at')
    .orderBy('invitation_reminder.id')
    .execute();
}

export async function insertCallNote(tx: Tx, scope: OrganisationScope, note: Omit<CallNoteRow, 'organisation_id'>): Promise<void> {
  await tx
    .insertInto('call_note')
    .values({ ...note, organisation_id: scope.organisationId })
    .execute();
}

/** The latest call first. */
export async function listCallNotesOfSupplier(db: Db, scope: OrganisationScope, supplierId: string): Promise<CallNoteRow[]> {
  return from(db, scope, 'call_note')
    .selectAll('call_note')
    .where('call_note.supplier_id', '=', supplierId)
    .orderBy('call_note.called_on', 'desc')
    .orderBy('call_note.recorded_at', 'desc')
    .orderBy('call_note.id', 'desc')
    .execute();
}
