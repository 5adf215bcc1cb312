import { sql } from 'kysely';
import type { OrganisationScope, SupplierScope } from '#app/domain/access/scope.ts';
import type { Tx } from '#db/dialect/connect.ts';

/** What an issuer said of the certificate that a judgement `v` is about. */
const word = sql`issuer_confirmation as c where c.organisation_id = v.organisation_id and c.supplier_id = v.supplier_id and c.certificate_id = v.certificate_id`;
const withdrawal = sql`certificate_standing as s where s.organisation_id = v.organisation_id and s.supplier_id = v.supplier_id and s.certificate_id = v.certificate_id and s.kind = 'withdrawn'
  and not exists (select 1 from certificate_standing as later where later.organisation_id = s.organisation_id and later.supplier_id = s.supplier_id
    and later.certificate_id = s.certificate_id and later.kind = 'in_force' and later.effective_on >= s.effective_on)`;

/**
 * Writes beside the proofs of some suppliers how their certificates were checked (`checked_on` and its neighbours), so that
 * no page has to ask every judgement and every word of an issuer. Whatever one of these follows from calls it in its own
 * transaction: a judgement, a word of the issuer, a withdrawal, a proof that comes or comes back, a merge and its undoing.
 */
export async function keepChecks(tx: Tx, { organisationId }: Pick<OrganisationScope | SupplierScope, 'organisationId'>, supplierIds: readonly string[], certificateId?: string): Promise<void> {
  if (supplierIds.length === 0) return;
  const ofCertificate = certificateId === undefined ? sql`` : sql`and certificate_id = ${certificateId}`;
  await sql`update proof set (checked_on, confirmed_on, checked_as, mark_level, mark_from_on, mark_until_on) = (
      select case when said_on > effective_on then said_on else effective_on end,
        case when method = 'issuer_confirmed' and effective_on > coalesce(said_on, '') then effective_on else said_on end,
        case when said is not null then said when method = 'issuer_confirmed' then 'confirmed' else 'read' end,
        level, valid_from, valid_until
      from (select v.effective_on, v.method, m.level, m.valid_from, m.valid_until,
          (select max(c.answered_on) from ${word} and c.result = 'confirmed') as said_on,
          (select c.result from ${word} and c.result in ('confirmed', 'denied') order by c.answered_at desc, c.id desc limit 1) as said
        from verification as v
        join certificate as m on m.id = v.certificate_id and m.scheme = 'nis2-qm'
        join supplier as o on o.organisation_id = v.organisation_id and o.id = v.supplier_id and o.merged_into_id is null
        where v.organisation_id = proof.organisation_id and v.supplier_id = proof.supplier_id and v.certificate_id = proof.certificate_id
          and v.superseded_at is null and v.result = 'accepted' and not exists (select 1 from ${withdrawal})) as checked)
    where organisation_id = ${organisationId} and supplier_id in (${sql.join(supplierIds)}) ${ofCertificate}`.execute(tx);
}
