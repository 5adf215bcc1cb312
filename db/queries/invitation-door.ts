import type { Db } from '#db/dialect/connect.ts';
import type { InvitationTable } from '#db/schema/invitation.ts';
import { findInvitationHandedOver } from './invitation-hand-over.ts';
import { findInvitationByLink } from './invitation-link.ts';
import type { OrganisationRow } from './organisation.ts';
import { isTo } from './question-to-address.ts';

export interface InvitationDoor {
  invitation: InvitationTable;
  organisation: OrganisationRow;
}

/** The door of the supplier desk: the invitation whose secret, or that of a reminder, of a colleague or of what a contract asks, has this digest; expired and revoked ones too. Consumes nothing. */
export async function findInvitationByDigest(db: Db, digest: string): Promise<InvitationDoor | null> {
  const invitation = (await db.selectFrom('invitation').selectAll().where('token_hash', '=', digest).executeTakeFirst()) ?? (await findReminded(db, digest)) ?? (await findInvitationByLink(db, digest)) ?? (await findInvitationHandedOver(db, digest)) ?? (await findAskedInContract(db, digest));
  if (!invitation) return null;
  const organisation = await db.selectFrom('organisation').selectAll().where('id', '=', invitation.organisation_id).executeTakeFirstOrThrow();
  return { invitation, organisation };
}

interface Visitor {
  companyIds: readonly string[];
  /** Proved to be the visitor's own, else null. */
  address: string | null;
}

/** One whose supplier is one of these companies, as they said themselves, or that was sent to this address; for who is at a desk. */
export async function unsafeFindInvitationDoor(db: Db, invitationId: string, { companyIds, address }: Visitor): Promise<InvitationDoor | null> {
  const invitation = await db
    .selectFrom('invitation')
    .innerJoin('supplier', (join) => join.onRef('supplier.organisation_id', '=', 'invitation.organisation_id').onRef('supplier.id', '=', 'invitation.supplier_id'))
    .selectAll('invitation')
    .where('invitation.id', '=', invitationId)
    .where('supplier.merged_into_id', 'is', null)
    .where(({ and, or, eb, exists, selectFrom }) =>
      or([
        ...(address === null ? [] : [isTo(address)]),
        eb('supplier.company_id', 'in', [...companyIds]),
        and([
          eb('supplier.company_id', 'is', null),
          or([
            exists(selectFrom('company_client').select('company_client.company_id').whereRef('company_client.organisation_id', '=', 'supplier.organisation_id').whereRef('company_client.supplier_id', '=', 'supplier.id').where('company_client.company_id', 'in', [...companyIds])),
            exists(selectFrom('share').select('share.id').whereRef('share.organisation_id', '=', 'supplier.organisation_id').whereRef('share.supplier_id', '=', 'supplier.id').where('share.company_id', 'in', [...companyIds])),
          ]),
        ]),
      ]),
    )
    .executeTakeFirst();
  if (!invitation) return null;
  const organisation = await db.selectFrom('organisation').selectAll().where('id', '=', invitation.organisation_id).executeTakeFirstOrThrow();
  return { invitation, organisation };
}

function findReminded(db: Db, digest: string): Promise<InvitationTable | undefined> {
  return db
    .selectFrom('invitation_reminder as reminder')
    .innerJoin('invitation', (join) => join.onRef('invitation.organisation_id', '=', 'reminder.organisation_id').onRef('invitation.id', '=', 'reminder.invitation_id'))
    .selectAll('invitation')
    .where('reminder.token_hash', '=', digest)
    .executeTakeFirst();
}

function findAskedInContract(db: Db, digest: string): Promise<InvitationTable | undefined> {
  return db
    .selectFrom('contract_requirement as asked')
    .innerJoin('invitation', (join) => join.onRef('invitation.organisation_id', '=', 'asked.organisation_id').onRef('invitation.id', '=', 'asked.invitation_id'))
    .selectAll('invitation')
    .where('asked.token_hash', '=', digest)
    .executeTakeFirst();
}
