import type { CompanyScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import { inBatches } from './in-batches.ts';

type Company = Pick<CompanyScope, 'companyId'>;

/** Every personal value beside the company's own chain, with who did what it stands beside. */
export async function listBesideCompanyChain(db: Db, { companyId }: Company) {
  return db
    .selectFrom('audit_personal')
    .innerJoin('audit_event', (join) => join.onRef('audit_event.chain_id', '=', 'audit_personal.chain_id').onRef('audit_event.sequence', '=', 'audit_personal.sequence'))
    .select(['audit_personal.sequence', 'audit_personal.field', 'audit_personal.value', 'audit_event.actor_id as actorId'])
    .where('audit_personal.chain_id', '=', companyId)
    .orderBy('audit_personal.sequence')
    .orderBy('audit_personal.field')
    .execute();
}

/** Takes values away; their digests stay in the chain, which still verifies. */
export async function deleteBesideCompanyChain(tx: Tx, { companyId }: Company, values: readonly { sequence: number; field: string }[]): Promise<void> {
  await inBatches(values, 2, async (batch) => {
    await tx
      .deleteFrom('audit_personal')
      .where('chain_id', '=', companyId)
      .where((eb) => eb.or(batch.map(({ sequence, field }) => eb.and([eb('sequence', '=', sequence), eb('field', '=', field)]))))
      .execute();
  });
}
