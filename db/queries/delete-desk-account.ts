import type { Tx } from '#db/dialect/connect.ts';

interface Leaving {
  chainId: string;
  accountId: string;
  email: string;
}

/**
 * An account at the suppliers' desk, of who speaks for no company any more: with its sign-ins, codes and memberships, the mails
 * that it was sent, and what stands beside the installation's chain, which still verifies. Gives the ids of those mails.
 */
export async function unsafeDeleteDeskAccount(tx: Tx, { chainId, accountId, email }: Leaving): Promise<string[]> {
  await tx.deleteFrom('desk_session').where('account_id', '=', accountId).execute();
  await tx
    .deleteFrom('desk_code')
    .where((eb) => eb.or([eb('account_id', '=', accountId), eb('email', '=', email)]))
    .execute();
  await tx.updateTable('company_member').set({ added_by_account_id: null }).where('added_by_account_id', '=', accountId).execute();
  await tx.deleteFrom('company_member').where('account_id', '=', accountId).execute();
  await tx.deleteFrom('desk_account').where('id', '=', accountId).execute();
  const witnessed = tx.selectFrom('audit_event').select('sequence').where('chain_id', '=', chainId).where('subject_kind', '=', 'desk_account').where('subject_id', '=', accountId);
  await tx.deleteFrom('audit_personal').where('chain_id', '=', chainId).where('sequence', 'in', witnessed).execute();
  const mails = tx.selectFrom('outbox_mail').select('id').where('organisation_id', 'is', null).where('kind', 'like', 'desk-%').where('to_address', '=', email).where('sent_at', 'is not', null);
  const ids = (await mails.execute()).map((mail) => mail.id);
  await tx.updateTable('outbox_mail').set({ to_address: 'erased@invalid', to_name: '', subject: '', html: '', text: '' }).where('id', 'in', mails).execute();
  return ids;
}
