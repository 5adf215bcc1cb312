import { sql, type SqlBool } from 'kysely';
import type { Db } from '#db/dialect/connect.ts';
import type { InvitationTable } from '#db/schema/invitation.ts';
import { foldEmail } from './person.ts';

/** The newest question of one client about one row of its register. */
export interface QuestionToAddress extends Pick<InvitationTable, 'id' | 'supplier_id' | 'asked_json' | 'lowest' | 'highest' | 'created_at' | 'answered_at'> {
  organisation_name: string;
  supplier_name: string;
}

/** More is no overview any more; the newest come first. */
const most = 50;

/** That an invitation stands at this address now: sent there, or passed on to it. */
export const isTo = (email: string) => sql<SqlBool>`lower(invitation.email) = ${foldEmail(email)}`;

/**
 * What clients ask of an address, apart from any company; for who has proved that the address is theirs. Rows that a company
 * has said to be its own are left out, and questions that were taken back.
 */
export async function unsafeListQuestionsToAddress(db: Db, email: string): Promise<QuestionToAddress[]> {
  const rows = await db
    .selectFrom('invitation')
    .innerJoin('supplier', (join) => join.onRef('supplier.organisation_id', '=', 'invitation.organisation_id').onRef('supplier.id', '=', 'invitation.supplier_id'))
    .innerJoin('organisation', 'organisation.id', 'invitation.organisation_id')
    .select(['invitation.id', 'invitation.supplier_id', 'invitation.asked_json', 'invitation.lowest', 'invitation.highest', 'invitation.created_at', 'invitation.answered_at'])
    .select(['organisation.name as organisation_name', 'supplier.legal_name as supplier_name'])
    .where(isTo(email))
    .where('invitation.revoked_at', 'is', null)
    .where('supplier.merged_into_id', 'is', null)
    .where('supplier.company_id', 'is', null)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('company_client').select('company_client.company_id').whereRef('company_client.organisation_id', '=', 'supplier.organisation_id').whereRef('company_client.supplier_id', '=', 'supplier.id'))))
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('share').select('share.id').whereRef('share.organisation_id', '=', 'supplier.organisation_id').whereRef('share.supplier_id', '=', 'supplier.id'))))
    .orderBy('invitation.created_at', 'desc')
    .orderBy('invitation.id', 'desc')
    .limit(most)
    .execute();
  const newest = new Map<string, QuestionToAddress>();
  for (const row of rows) if (!newest.has(row.supplier_id)) newest.set(row.supplier_id, row);
  return [...newest.values()];
}
