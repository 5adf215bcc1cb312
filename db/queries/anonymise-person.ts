import type { Tx } from '#db/dialect/connect.ts';
import type { Instant } from '#db/schema/index.ts';

interface Leaving {
  chainId: string;
  personId: string;
  /** What stands in place of the name. */
  word: string;
  now: Instant;
}

/** Name, address, password and sessions go, and so do the names beside the installation's chain, which still verifies. False: is a member somewhere. */
export async function unsafeAnonymisePerson(tx: Tx, { chainId, personId, word, now }: Leaving): Promise<boolean> {
  const member = await tx.selectFrom('member').select('id').where('person_id', '=', personId).where('removed_at', 'is', null).executeTakeFirst();
  if (member) return false;
  await tx.deleteFrom('session').where('person_id', '=', personId).execute();
  await tx.updateTable('person').set({ name: word, email: `erased-${personId}@invalid`, password_hash: null, locale: null, anonymised_at: now }).where('id', '=', personId).execute();
  const witnessed = tx.selectFrom('audit_event').select('sequence').where('chain_id', '=', chainId).where('subject_kind', '=', 'person').where('subject_id', '=', personId);
  await tx.deleteFrom('audit_personal').where('chain_id', '=', chainId).where('sequence', 'in', witnessed).execute();
  return true;
}
