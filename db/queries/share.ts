import type { CompanyScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { Instant } from '#db/schema/index.ts';
import type { ShareTable } from '#db/schema/share.ts';

export type ShareRow = ShareTable;

export async function insertShare(tx: Tx, scope: CompanyScope, share: Omit<ShareRow, 'company_id' | 'withdrawn_at'>): Promise<void> {
  await tx
    .insertInto('share')
    .values({ ...share, company_id: scope.companyId, withdrawn_at: null })
    .execute();
}

/** Which company shared something for a row of a register, first; also what it has taken back since. */
export async function findCompanyThatShared(db: Db, { organisationId }: { organisationId: string }, supplierId: string): Promise<string | null> {
  const row = await db
    .selectFrom('share')
    .select('company_id')
    .where('organisation_id', '=', organisationId)
    .where('supplier_id', '=', supplierId)
    .orderBy('consented_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.company_id ?? null;
}

/** False when the consent was withdrawn before, or is not this company's. */
export async function withdrawShare(tx: Tx, scope: CompanyScope, shareId: string, now: Instant): Promise<boolean> {
  const result = await tx
    .updateTable('share')
    .set({ withdrawn_at: now })
    .where('id', '=', shareId)
    .where('company_id', '=', scope.companyId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

const withCertificate = (db: Db) =>
  db
    .selectFrom('share')
    .innerJoin('certificate', 'certificate.id', 'share.certificate_id')
    .leftJoin('evidence_file', 'evidence_file.id', 'certificate.evidence_file_id')
    .select([
      'share.id',
      'share.company_id',
      'share.organisation_id',
      'share.certificate_id',
      'share.supplier_id',
      'share.invitation_id',
      'share.consented_by',
      'share.consented_at',
      'share.withdrawn_at',
      'certificate.scheme',
      'certificate.level',
      'certificate.holder_name',
      'certificate.issuer',
      'certificate.certificate_number',
      'certificate.valid_from',
      'certificate.valid_until',
      'evidence_file.original_name as file_name',
      'evidence_file.sha256 as file_sha256',
    ]);

export type SharedCertificate = Awaited<ReturnType<ReturnType<typeof withCertificate>['execute']>>[number];

/** What a company lets one organisation see today, newest first. */
export async function listLiveShares(db: Db, scope: CompanyScope, organisationId: string): Promise<SharedCertificate[]> {
  return withCertificate(db)
    .where('share.company_id', '=', scope.companyId)
    .where('share.organisation_id', '=', organisationId)
    .where('share.withdrawn_at', 'is', null)
    .orderBy('share.consented_at', 'desc')
    .orderBy('share.id', 'desc')
    .execute();
}

/** For the job that tells the organisation; withdrawn ones too. */
export async function unsafeFindShare(db: Db, shareId: string): Promise<SharedCertificate | null> {
  return (await withCertificate(db).where('share.id', '=', shareId).executeTakeFirst()) ?? null;
}
