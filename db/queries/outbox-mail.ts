import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { Flag, Instant } from '#db/schema/index.ts';
import type { OutboxMailTable } from '#db/schema/outbox-mail.ts';
import { RowNotFound } from './row-not-found.ts';
import { from } from './scoped.ts';

export type OutboxMailRow = OutboxMailTable;
export type NewOutboxMail = Omit<OutboxMailTable, 'sent_at' | 'failed_at' | 'failure'>;

/** False when a mail with this key is in the outbox already. */
export async function insertOutboxMail(tx: Tx, mail: NewOutboxMail): Promise<boolean> {
  const result = await tx
    .insertInto('outbox_mail')
    .values({ ...mail, sent_at: null, failed_at: null, failure: null })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** For the job that sends it; a page uses `findOutboxMail`. */
export async function unsafeFindOutboxMail(db: Db, id: string): Promise<OutboxMailRow | null> {
  return (await db.selectFrom('outbox_mail').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function markMailSent(tx: Tx, id: string, now: Instant): Promise<void> {
  await tx.updateTable('outbox_mail').set({ sent_at: now, failed_at: null, failure: null }).where('id', '=', id).execute();
}

/** `failedAt` null: this attempt failed, another one follows. */
export async function markMailFailure(tx: Tx, id: string, failure: { reason: string; failedAt: Instant | null }): Promise<void> {
  await tx.updateTable('outbox_mail').set({ failure: failure.reason, failed_at: failure.failedAt }).where('id', '=', id).execute();
}

export async function findDemoFlag(db: Db, organisationId: string): Promise<Flag> {
  const row = await db.selectFrom('organisation').select('is_demo').where('id', '=', organisationId).executeTakeFirst();
  return row?.is_demo ?? 0;
}
