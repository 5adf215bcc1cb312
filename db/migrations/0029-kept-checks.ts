import { columnTypes } from '#db/dialect/columns.ts';
import { runStatements, sql } from '#db/dialect/run-statements.ts';
import type { Tx } from '#db/dialect/handle.ts';
import type { Migration } from './migration.ts';

/** How each accepted certificate was checked stands beside its proof; and which questions to an issuer went out in one mail. */
export const keptChecks: Migration = {
  name: '0029-kept-checks',
  up: async (tx) => {
    const { text } = columnTypes(tx);
    await runStatements(tx, [
      sql`alter table proof add column checked_on ${text}`,
      sql`alter table proof add column confirmed_on ${text}`,
      sql`alter table proof add column checked_as ${text} check (checked_as in ('read', 'confirmed', 'denied'))`,
      sql`alter table proof add column mark_level ${text} check (mark_level in ('QM10', 'QM20', 'QM30'))`,
      sql`alter table proof add column mark_from_on ${text}`,
      sql`alter table proof add column mark_until_on ${text}`,
      sql`create index proof_checked on proof (organisation_id, checked_on, id, mark_level, confirmed_on, mark_until_on) where removed_at is null and checked_on is not null`,
      sql`create index proof_checked_level on proof (organisation_id, mark_level, checked_on, confirmed_on, mark_until_on) where removed_at is null and checked_on is not null`,
      sql`create index proof_checked_as on proof (organisation_id, checked_as, mark_from_on, mark_until_on) where removed_at is null and checked_on is not null`,
      sql`alter table issuer_confirmation add column round_hash ${text}`,
      sql`create index issuer_confirmation_round on issuer_confirmation (round_hash) where round_hash is not null`,
    ]);
    await fillChecks(tx);
  },
};

/**
 * What follows from the judgements, the words of issuers and the withdrawals that are there already. Each is looked up by
 * its certificate alone, and the rest compared as an expression: a database that was restored a moment ago has no
 * statistics yet, and would look through all of an organisation for every proof.
 */
export async function fillChecks(tx: Tx): Promise<void> {
  const ofProof = (alias: string) => sql`${sql.ref(`${alias}.certificate_id`)} = proof.certificate_id
    and ${sql.ref(`${alias}.supplier_id`)} || '' = proof.supplier_id and ${sql.ref(`${alias}.organisation_id`)} || '' = proof.organisation_id`;
  await runStatements(tx, [
    sql`update proof set (checked_on, confirmed_on, checked_as, mark_level, mark_from_on, mark_until_on) = (
      select case when said_on > effective_on then said_on else effective_on end,
        case when method = 'issuer_confirmed' and effective_on > coalesce(said_on, '') then effective_on else said_on end,
        case when said is not null then said when method = 'issuer_confirmed' then 'confirmed' else 'read' end,
        level, valid_from, valid_until
      from (select v.effective_on, v.method, m.level, m.valid_from, m.valid_until,
          (select max(c.answered_on) from issuer_confirmation as c where ${ofProof('c')} and c.result = 'confirmed') as said_on,
          (select c.result from issuer_confirmation as c where ${ofProof('c')} and c.result in ('confirmed', 'denied') order by c.answered_at desc, c.id desc limit 1) as said
        from verification as v
        join certificate as m on m.id = v.certificate_id and m.scheme = 'nis2-qm'
        where ${ofProof('v')} and coalesce(v.superseded_at, '') = '' and v.result || '' = 'accepted'
          and not exists (select 1 from certificate_standing as s where ${ofProof('s')} and s.kind = 'withdrawn'
            and not exists (select 1 from certificate_standing as later where ${ofProof('later')} and later.kind = 'in_force' and later.effective_on >= s.effective_on))) as checked)`,
    // What a merge left behind is counted beside the supplier that stays.
    sql`update proof set checked_on = null, confirmed_on = null, checked_as = null, mark_level = null, mark_from_on = null, mark_until_on = null
      where checked_on is not null and (organisation_id, supplier_id) in (select organisation_id, id from supplier where merged_into_id is not null)`,
  ]);
}
