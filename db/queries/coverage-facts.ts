import { sql } from 'kysely';
import type { CoverageScope } from '#app/domain/access/scope.ts';
import type { Db } from '#db/dialect/connect.ts';
import { inBatches } from './in-batches.ts';
import { from } from './scoped.ts';

type Scope = CoverageScope;

type Rows<Query extends (...parameters: never[]) => { execute(): Promise<unknown[]> }> = Awaited<ReturnType<ReturnType<Query>['execute']>>;

/** The rows that decide the coverage of some suppliers, as they lie in the tables. */
export interface CoverageRows {
  suppliers: Rows<typeof suppliersAmong>;
  services: Rows<typeof servicesOf>;
  classifications: Rows<typeof classificationsOf>;
  verifications: Rows<typeof verificationsOf>;
  verifiedServices: Rows<typeof verifiedServicesOf>;
  proofs: Rows<typeof proofsOf>;
  confirmations: Rows<typeof confirmationsOf>;
  standings: Rows<typeof standingsOf>;
  agreedDates: Rows<typeof agreedDatesOf>;
}

/** Loads the facts of many suppliers in a handful of statements, superseded ones too: they still speak of their days. */
export async function loadCoverageRows(db: Db, scope: Scope, supplierIds: readonly string[]): Promise<CoverageRows> {
  const rows: CoverageRows = { suppliers: [], services: [], classifications: [], verifications: [], verifiedServices: [], proofs: [], confirmations: [], standings: [], agreedDates: [] };
  await inBatches(supplierIds, 1, async (ids) => {
    rows.suppliers.push(...(await suppliersAmong(db, scope, ids).execute()));
    rows.services.push(...(await servicesOf(db, scope, ids).execute()));
    rows.classifications.push(...(await classificationsOf(db, scope, ids).execute()));
    rows.agreedDates.push(...(await agreedDatesOf(db, scope, ids).execute()));
    const verifications = await verificationsOf(db, scope, ids).execute();
    // They only say more about verifications, and most suppliers have none.
    if (verifications.length === 0) return;
    rows.verifications.push(...verifications);
    rows.verifiedServices.push(...(await verifiedServicesOf(db, scope, ids).execute()));
    rows.proofs.push(...(await proofsOf(db, scope, ids).execute()));
    rows.confirmations.push(...(await confirmationsOf(db, scope, ids).execute()));
    rows.standings.push(...(await standingsOf(db, scope, ids).execute()));
  });
  return rows;
}

const suppliersAmong = (db: Db, scope: Scope, ids: readonly string[]) =>
  from(db, scope, 'supplier').select(['supplier.id', 'supplier.triage', 'supplier.triaged_at', 'supplier.created_at']).where('supplier.id', 'in', ids);

const servicesOf = (db: Db, scope: Scope, ids: readonly string[]) =>
  from(db, scope, 'supplied_service')
    .select(['supplied_service.id', 'supplied_service.supplier_id', 'supplied_service.created_at', 'supplied_service.ended_on'])
    .where('supplied_service.supplier_id', 'in', ids)
    .orderBy('supplied_service.created_at')
    .orderBy('supplied_service.id');

const classificationsOf = (db: Db, scope: Scope, ids: readonly string[]) =>
  from(db, scope, 'classification')
    .select([
      'classification.supplier_id',
      'classification.supplied_service_id',
      'classification.answers_json',
      'classification.method_number',
      'classification.effective_on',
      'classification.recorded_at',
      'classification.lowest',
      'classification.highest',
    ])
    .where('classification.supplier_id', 'in', ids)
    // The empty text keeps one database off the index of days, which would spare it the sorting of a few and read them all.
    .orderBy(sql`classification.recorded_at || ''`)
    .orderBy('classification.id');

const verificationsOf = (db: Db, scope: Scope, ids: readonly string[]) =>
  from(db, scope, 'verification')
    .innerJoin('certificate', 'certificate.id', 'verification.certificate_id')
    .select([
      'verification.id',
      'verification.supplier_id',
      'verification.certificate_id',
      'verification.result',
      'verification.accepted_level',
      'verification.accepted_until',
      'verification.limited_to',
      'verification.effective_on',
      'verification.recorded_at',
      'certificate.scheme',
      'certificate.level',
      'certificate.valid_from',
      'certificate.valid_until',
    ])
    .where('verification.supplier_id', 'in', ids)
    .where('certificate.superseded_at', 'is', null)
    .orderBy('verification.recorded_at')
    .orderBy('verification.id');

const verifiedServicesOf = (db: Db, scope: Scope, ids: readonly string[]) =>
  from(db, scope, 'verification')
    .innerJoin('verification_service', (join) =>
      join
        .onRef('verification_service.organisation_id', '=', 'verification.organisation_id')
        .onRef('verification_service.verification_id', '=', 'verification.id'),
    )
    .select(['verification_service.verification_id', 'verification_service.supplied_service_id'])
    .where('verification.supplier_id', 'in', ids);

const proofsOf = (db: Db, scope: Scope, ids: readonly string[]) =>
  from(db, scope, 'proof').select(['proof.supplier_id', 'proof.certificate_id', 'proof.removed_at']).where('proof.supplier_id', 'in', ids);

/** What issuers said, the last word last; that they do not know is no word. */
const confirmationsOf = (db: Db, scope: Scope, ids: readonly string[]) =>
  from(db, scope, 'issuer_confirmation')
    .select(['issuer_confirmation.supplier_id', 'issuer_confirmation.certificate_id', 'issuer_confirmation.result', 'issuer_confirmation.answered_at'])
    .where('issuer_confirmation.supplier_id', 'in', ids)
    .where('issuer_confirmation.result', 'in', ['confirmed', 'denied'])
    .orderBy('issuer_confirmation.answered_at')
    .orderBy('issuer_confirmation.id');

const standingsOf = (db: Db, scope: Scope, ids: readonly string[]) =>
  from(db, scope, 'certificate_standing')
    .select(['certificate_standing.supplier_id', 'certificate_standing.certificate_id', 'certificate_standing.kind', 'certificate_standing.effective_on', 'certificate_standing.recorded_at'])
    .where('certificate_standing.supplier_id', 'in', ids)
    .orderBy('certificate_standing.recorded_at')
    .orderBy('certificate_standing.id');

const agreedDatesOf = (db: Db, scope: Scope, ids: readonly string[]) =>
  from(db, scope, 'agreed_date')
    .select(['agreed_date.supplier_id', 'agreed_date.agreed_on', 'agreed_date.effective_on', 'agreed_date.recorded_at'])
    .where('agreed_date.supplier_id', 'in', ids)
    .orderBy('agreed_date.recorded_at')
    .orderBy('agreed_date.id');

/** The versions of the method that the organisation adopted, by number. */
export async function loadMethodVersions(db: Db, scope: Scope): Promise<{ number: number; method_json: string }[]> {
  return db.selectFrom('method_version').select(['number', 'method_json']).where('organisation_id', '=', scope.organisationId).execute();
}
