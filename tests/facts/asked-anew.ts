import { sql } from 'kysely';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db } from '#db/dialect/connect.ts';

/** How a certificate was checked, as every judgement and every word of an issuer together say it. */
export interface Checked {
  id: string;
  checked_on: string;
  confirmed_on: string | null;
  checked_as: string;
  mark_level: string | null;
  mark_from_on: string;
  mark_until_on: string;
}

/** What `keepChecks` keeps, asked of the facts themselves, in plain steps. */
export async function askedAnew(db: Db, scope: OrganisationScope): Promise<Checked[]> {
  const own = scope.organisationId;
  const [proofs, judgements, words, standings] = await Promise.all([
    db.selectFrom('proof').innerJoin('certificate', 'certificate.id', 'proof.certificate_id').innerJoin('supplier', 'supplier.id', 'proof.supplier_id').selectAll('certificate').select(['proof.id as proof_id', 'proof.supplier_id', 'supplier.merged_into_id']).where('proof.organisation_id', '=', own).where('proof.removed_at', 'is', null).where('certificate.scheme', '=', 'nis2-qm').orderBy('proof.id').execute(),
    db.selectFrom('verification').selectAll().where('organisation_id', '=', own).where('superseded_at', 'is', null).where('result', '=', 'accepted').execute(),
    db.selectFrom('issuer_confirmation').selectAll().where('organisation_id', '=', own).where('result', 'in', ['confirmed', 'denied']).orderBy('answered_at').orderBy('id').execute(),
    db.selectFrom('certificate_standing').selectAll().where('organisation_id', '=', own).where(sql<boolean>`kind <> 'suspended'`).execute(),
  ]);
  return proofs.flatMap((proof) => {
    const isOfProof = (row: { supplier_id: string; certificate_id: string }) => row.supplier_id === proof.supplier_id && row.certificate_id === proof.id;
    const judgement = judgements.find(isOfProof);
    const said = words.filter(isOfProof);
    const told = standings.filter(isOfProof);
    const isWithdrawn = told.some((one) => one.kind === 'withdrawn' && !told.some((later) => later.kind === 'in_force' && later.effective_on >= one.effective_on));
    if (!judgement || isWithdrawn || proof.merged_into_id) return [];
    const yes = said.filter((one) => one.result === 'confirmed').map((one) => one.answered_on ?? '');
    if (judgement.method === 'issuer_confirmed') yes.push(judgement.effective_on);
    const confirmed = yes.sort().at(-1) ?? null;
    return [
      {
        id: proof.proof_id,
        checked_on: [judgement.effective_on, confirmed ?? ''].sort().at(-1) ?? '',
        confirmed_on: confirmed,
        checked_as: said.at(-1)?.result ?? (judgement.method === 'issuer_confirmed' ? 'confirmed' : 'read'),
        mark_level: proof.level,
        mark_from_on: proof.valid_from,
        mark_until_on: proof.valid_until,
      },
    ];
  });
}
