import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { Flag, Instant } from '#db/schema/index.ts';
import type { OutboxMailTable } from '#db/schema/outbox-mail.ts';
import { from } from './scoped.ts';

export type OutboxMailRow = OutboxMailTable;
export type NewOutboxMail = Omit<OutboxMailTable, 'sent_at' | 'failed_at' | 'failure' | 'bounced_at' | 'bounce' | 'emptied_at'>;

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

/** `kept`: what stays of its text, where that is less than what was sent. */
export async function markMailSent(tx: Tx, id: string, now: Instant, kept: { html?: string; text?: string } = {}): Promise<void> {
  await tx.updateTable('outbox_mail').set({ ...kept, sent_at: now, failed_at: null, failure: null }).where('id', '=', id).execute();
}

/** Mails of demo organisations never leave: what waits is kept, all at once. */
export async function keepDemoMails(tx: Tx, at: Instant): Promise<void> {
  await tx.updateTable('outbox_mail').set({ sent_at: at }).where('is_demo', '=', 1).where('sent_at', 'is', null).execute();
}

/** `failedAt` null: this attempt failed, another one follows. */
export async function markMailFailure(tx: Tx, id: string, failure: { reason: string; failedAt: Instant | null }): Promise<void> {
  await tx.updateTable('outbox_mail').set({ failure: failure.reason, failed_at: failure.failedAt }).where('id', '=', id).execute();
}

/** A mail server handed it back; the first word about it stays. False when it is not known, never left, or was handed back before. */
export async function markMailBounced(tx: Tx, id: string, { at, words }: { at: Instant; words: string }): Promise<boolean> {
  const result = await tx.updateTable('outbox_mail').set({ bounced_at: at, bounce: words }).where('id', '=', id).where('sent_at', 'is not', null).where('bounced_at', 'is', null).executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function findDemoFlag(db: Db, organisationId: string): Promise<Flag> {
  const row = await db.selectFrom('organisation').select('is_demo').where('id', '=', organisationId).executeTakeFirst();
  return row?.is_demo ?? 0;
}

/** `bounced`: it had left, and was handed back. */
export type MailState = 'sent' | 'waiting' | 'failed' | 'bounced';

/** Whose links the reader may hold: kinds that are hidden are neither listed, counted nor found. */
export interface MailReader {
  hiddenKinds: readonly string[];
}

function readable(db: Db, scope: OrganisationScope, { hiddenKinds }: MailReader) {
  const mails = from(db, scope, 'outbox_mail');
  return hiddenKinds.length > 0 ? mails.where('outbox_mail.kind', 'not in', hiddenKinds) : mails;
}

function inState(mails: ReturnType<typeof readable>, state: MailState | undefined) {
  if (state === 'sent') return mails.where('outbox_mail.sent_at', 'is not', null).where('outbox_mail.bounced_at', 'is', null);
  if (state === 'bounced') return mails.where('outbox_mail.bounced_at', 'is not', null);
  if (state === 'failed') return mails.where('outbox_mail.failed_at', 'is not', null);
  if (state === 'waiting') return mails.where('outbox_mail.sent_at', 'is', null).where('outbox_mail.failed_at', 'is', null);
  return mails;
}

interface MailPage {
  state?: MailState | undefined;
  limit: number;
  /** The last one of the page before. */
  after?: { createdAt: Instant; id: string } | undefined;
}

const listed = [
  'outbox_mail.id',
  'outbox_mail.kind',
  'outbox_mail.supplier_id',
  'outbox_mail.to_address',
  'outbox_mail.to_name',
  'outbox_mail.locale',
  'outbox_mail.subject',
  'outbox_mail.created_at',
  'outbox_mail.sent_at',
  'outbox_mail.failed_at',
  'outbox_mail.failure',
  'outbox_mail.bounced_at',
  'outbox_mail.bounce',
] as const;

/** Newest first. */
export async function listOutboxMails(db: Db, scope: OrganisationScope, reader: MailReader, { state, limit, after }: MailPage) {
  const mails = inState(readable(db, scope, reader), state);
  const page = after
    ? mails.where((eb) =>
        eb.or([eb('outbox_mail.created_at', '<', after.createdAt), eb.and([eb('outbox_mail.created_at', '=', after.createdAt), eb('outbox_mail.id', '<', after.id)])]),
      )
    : mails;
  const found = await page
    .select(listed)
    .orderBy('outbox_mail.created_at', 'desc')
    .orderBy('outbox_mail.id', 'desc')
    .limit(limit + 1)
    .execute();
  return { rows: found.slice(0, limit), hasNext: found.length > limit };
}

/** The ids of all of them, in the order of the list. */
export async function listOutboxMailIds(db: Db, scope: OrganisationScope, reader: MailReader, state: MailState | undefined): Promise<string[]> {
  const rows = await inState(readable(db, scope, reader), state).select('outbox_mail.id').orderBy('outbox_mail.created_at', 'desc').orderBy('outbox_mail.id', 'desc').execute();
  return rows.map((row) => row.id);
}

/** Some of them, in any order, each with the supplier that it is about. */
export async function listOutboxMailsById(db: Db, scope: OrganisationScope, reader: MailReader, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return readable(db, scope, reader)
    .leftJoin('supplier', (join) => join.onRef('supplier.organisation_id', '=', 'outbox_mail.organisation_id').onRef('supplier.id', '=', 'outbox_mail.supplier_id'))
    .select(listed)
    .select('supplier.legal_name as supplier')
    .where('outbox_mail.id', 'in', ids)
    .execute();
}

export async function countOutboxMails(db: Db, scope: OrganisationScope, reader: MailReader): Promise<Record<MailState, number>> {
  const row = await readable(db, scope, reader)
    .select(({ fn }) => [
      fn.countAll<number>().as('total'),
      fn.count<number>('outbox_mail.sent_at').as('sent'),
      fn.count<number>('outbox_mail.failed_at').as('failed'),
      fn.count<number>('outbox_mail.bounced_at').as('bounced'),
    ])
    .executeTakeFirstOrThrow();
  const [total, left, failed, bounced] = [Number(row.total), Number(row.sent), Number(row.failed), Number(row.bounced)];
  return { sent: left - bounced, failed, bounced, waiting: total - left - failed };
}

export async function findOutboxMail(db: Db, scope: OrganisationScope, reader: MailReader, mailId: string): Promise<OutboxMailRow | null> {
  return (await readable(db, scope, reader).selectAll('outbox_mail').where('outbox_mail.id', '=', mailId).executeTakeFirst()) ?? null;
}

/** Of one supplier, newest first. */
export function listMailsOfSupplier(db: Db, scope: OrganisationScope, reader: MailReader, supplierId: string, limit: number) {
  return readable(db, scope, reader)
    .select(listed)
    .where('outbox_mail.supplier_id', '=', supplierId)
    .orderBy('outbox_mail.created_at', 'desc')
    .orderBy('outbox_mail.id', 'desc')
    .limit(limit)
    .execute();
}
