import { sql } from 'kysely';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Instant } from '#app/domain/calendar/instant.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';

/** Of one organisation, or null for mails of none. */
type Owner = Pick<OrganisationScope, 'organisationId'> | null;

function oldMails(db: Db, owner: Owner, before: Instant) {
  return db
    .selectFrom('outbox_mail')
    .where('emptied_at', 'is', null)
    .where((eb) => eb.or([eb('sent_at', '<', before), eb('failed_at', '<', before)]))
    .where('organisation_id', owner ? '=' : 'is', owner?.organisationId ?? null);
}

export async function countOldMails(db: Db, owner: Owner, before: Instant): Promise<number> {
  const row = await oldMails(db, owner, before).select(({ fn }) => fn.countAll<number>().as('mails')).executeTakeFirstOrThrow();
  return Number(row.mails);
}

/** Takes the text away; that it was sent, to whom and when stays. Ids of the mails. */
export async function emptyOldMails(tx: Tx, owner: Owner, { before, now, limit }: { before: Instant; now: Instant; limit: number }): Promise<string[]> {
  const mails = await oldMails(tx, owner, before).select('id').limit(limit).execute();
  const ids = mails.map(({ id }) => id);
  if (ids.length > 0) await tx.updateTable('outbox_mail').set({ html: '', text: '', emptied_at: now }).where('id', 'in', ids).execute();
  return ids;
}

/** What stands in place of the digest of a link that ran out: no secret has it. */
const swept = sql<string>`'swept:' || id`;
const notSwept = 'swept:%';

/** Forgets the digests of links that ran out long ago; who follows one finds nothing any more. */
export async function forgetOldLinks(tx: Tx, { organisationId }: Pick<OrganisationScope, 'organisationId'>, before: Instant): Promise<number> {
  const own = 'organisation_id';
  const old = tx.selectFrom('invitation').select('id').where(own, '=', organisationId).where('expires_at', '<', before);
  const results = [
    await tx.updateTable('invitation_reminder').set({ token_hash: swept }).where(own, '=', organisationId).where('invitation_id', 'in', old).where('token_hash', 'not like', notSwept).executeTakeFirst(),
    await tx.updateTable('invitation_link').set({ token_hash: swept }).where(own, '=', organisationId).where('invitation_id', 'in', old).where('token_hash', 'not like', notSwept).executeTakeFirst(),
    await tx.updateTable('invitation').set({ token_hash: swept }).where(own, '=', organisationId).where('expires_at', '<', before).where('token_hash', 'not like', notSwept).executeTakeFirst(),
    await tx.updateTable('question_link').set({ token_hash: swept }).where(own, '=', organisationId).where('expires_at', '<', before).where('token_hash', 'not like', notSwept).executeTakeFirst(),
    await tx.updateTable('member_invitation').set({ token_hash: swept }).where(own, '=', organisationId).where('expires_at', '<', before).where('token_hash', 'not like', notSwept).executeTakeFirst(),
  ];
  return results.reduce((sum, { numUpdatedRows }) => sum + Number(numUpdatedRows), 0);
}

/** Work that was done long ago; dead letters stay until somebody has looked. */
export async function deleteOldJobs(tx: Tx, before: Instant): Promise<number> {
  const { numDeletedRows } = await tx.deleteFrom('job').where('status', '=', 'done').where('finished_at', '<', before).executeTakeFirst();
  return Number(numDeletedRows);
}

export async function unsafeListMailPolicies(db: Db): Promise<{ organisationId: string; keepDays: number | null }[]> {
  return db.selectFrom('organisation').select(['id as organisationId', 'mail_keep_days as keepDays']).orderBy('id').execute();
}
