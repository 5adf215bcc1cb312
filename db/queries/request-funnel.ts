import { sql } from 'kysely';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db } from '#db/dialect/connect.ts';
import type { Instant } from '#db/schema/index.ts';
import { from } from './scoped.ts';

const since = (table: string, column: string, condition = sql``) => sql<Instant | null>`(select min(${sql.ref(column)}) from ${sql.table(table)}
  where ${sql.ref(`${table}.organisation_id`)} = first.organisation_id and ${sql.ref(`${table}.supplier_id`)} = first.supplier_id
    and ${sql.ref(column)} >= first.asked_at ${condition})`;

/** When each supplier that was ever asked came to each step, counted from its first invitation. What happened before it is no answer to it. */
export async function listRequestSteps(db: Db, scope: OrganisationScope) {
  const first = from(db, scope, 'invitation')
    .select(['invitation.organisation_id', 'invitation.supplier_id', (eb) => eb.fn.min('invitation.created_at').as('asked_at')])
    .groupBy(['invitation.organisation_id', 'invitation.supplier_id']);
  return db
    .selectFrom(first.as('first'))
    .select(['first.asked_at'])
    .select([
      since('supplier_answer', 'supplier_answer.answered_at').as('answered_at'),
      since('proof', 'proof.received_at', sql`and proof.removed_at is null`).as('shown_at'),
      since('verification', 'verification.recorded_at', sql`and verification.superseded_at is null and verification.result = 'accepted'`).as('verified_at'),
    ])
    .execute();
}
