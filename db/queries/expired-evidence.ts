import { sql } from 'kysely';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { Instant } from '#app/domain/calendar/instant.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';

/** A file whose last certificate ended. */
export interface ExpiredFile {
  id: string;
  sha256: string;
  bytes: number;
  name: string;
  holder: string;
  /** Last day of the last certificate that it stands behind. */
  endedOn: CalendarDate;
}

type Owner = Pick<OrganisationScope, 'organisationId'>;

/**
 * Files of which every certificate ended before a day, and that only this organisation can open: its own, or a company's
 * that is shared with nobody else. A certificate that was accepted for longer, by decision, counts until then.
 */
function expired(db: Db, { organisationId }: Owner, before: CalendarDate) {
  return db
    .selectFrom('evidence_file')
    .innerJoin('certificate', 'certificate.evidence_file_id', 'evidence_file.id')
    .where('certificate.valid_until', '<', before)
    .where('evidence_file.removed_at', 'is', null)
    .where(({ or, eb, and, exists, not, selectFrom }) => {
      const shares = () => selectFrom('share').innerJoin('certificate as shared', 'shared.id', 'share.certificate_id').select('share.id').whereRef('shared.evidence_file_id', '=', 'evidence_file.id').where('share.withdrawn_at', 'is', null);
      return or([
        eb('evidence_file.organisation_id', '=', organisationId),
        and([exists(shares().where('share.organisation_id', '=', organisationId)), not(exists(shares().where('share.organisation_id', '!=', organisationId)))]),
      ]);
    })
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('certificate as later').select('later.id').whereRef('later.evidence_file_id', '=', 'evidence_file.id').where('later.valid_until', '>=', before))))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('verification')
            .innerJoin('certificate as accepted', 'accepted.id', 'verification.certificate_id')
            .select('verification.id')
            .whereRef('accepted.evidence_file_id', '=', 'evidence_file.id')
            .where('verification.superseded_at', 'is', null)
            .where('verification.accepted_until', '>=', before),
        ),
      ),
    );
}

/** The oldest first. */
export async function listExpiredFiles(db: Db, owner: Owner, before: CalendarDate, limit: number): Promise<ExpiredFile[]> {
  return expired(db, owner, before)
    .select(['evidence_file.id', 'evidence_file.sha256', 'evidence_file.bytes', 'evidence_file.original_name as name'])
    .select(({ fn }) => [fn.max('certificate.valid_until').as('endedOn'), fn.max('certificate.holder_name').as('holder')])
    .groupBy(['evidence_file.id', 'evidence_file.sha256', 'evidence_file.bytes', 'evidence_file.original_name'])
    .orderBy('endedOn')
    .orderBy('evidence_file.id')
    .limit(limit)
    .execute();
}

export async function countExpiredFiles(db: Db, owner: Owner, before: CalendarDate): Promise<{ files: number; bytes: number }> {
  const files = expired(db, owner, before).select(['evidence_file.id', 'evidence_file.bytes']).distinct().as('files');
  const row = await db
    .selectFrom(files)
    .select(({ fn }) => [fn.countAll<number>().as('files'), sql<number | null>`sum(files.bytes)`.as('bytes')])
    .executeTakeFirstOrThrow();
  return { files: Number(row.files), bytes: Number(row.bytes ?? 0) };
}

export async function markFilesRemoved(tx: Tx, fileIds: readonly string[], now: Instant): Promise<void> {
  if (fileIds.length > 0) await tx.updateTable('evidence_file').set({ removed_at: now, text_json: null }).where('id', 'in', [...fileIds]).execute();
}

/** Digests that were marked lately: their bytes go again, in case a run was cut off between the two. */
export async function unsafeListRemovedDigests(db: Db, since: Instant): Promise<string[]> {
  const rows = await db.selectFrom('evidence_file').select('sha256').distinct().where('removed_at', '>=', since).execute();
  return rows.map((row) => row.sha256);
}

/** Organisations that chose a term for evidence. */
export async function unsafeListEvidencePolicies(db: Db): Promise<{ organisationId: string; keepYears: number; timeZone: string }[]> {
  const rows = await db.selectFrom('organisation').select(['id as organisationId', 'evidence_keep_years as keepYears', 'time_zone as timeZone']).where('evidence_keep_years', 'is not', null).orderBy('id').execute();
  return rows.map((row) => ({ ...row, keepYears: Number(row.keepYears) }));
}
