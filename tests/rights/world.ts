import type { App } from '#app/platform/app.ts';
import type { Role } from '#app/domain/access/permissions.ts';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { digestSecret, newSecret } from '#app/platform/secret/secret.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { removeCompanyMember } from '#db/queries/company-member.ts';
import { updateMember } from '#db/queries/member.ts';
import { newId } from '#db/queries/new-id.ts';
import { addSignedInMember, type SignedInMember } from '#tests/setup/members.ts';
import { addAtDesk, addCompany, addCompanyCertificate, type AtDesk } from '#tests/setup/desk.ts';
import { insertOrganisation } from '#tests/setup/organisation.ts';
import { addIssuerQuestion } from './judging-rows.ts';
import { fillRegister } from './register-rows.ts';

/** One organisation with one of everything that a URL can name, and one member for each role. */
export interface World {
  scope: OrganisationScope;
  params: Record<string, string>;
  members: Record<Role, SignedInMember>;
  /** An admin who may approve as well: nobody may do more. */
  approver: SignedInMember;
  /** An admin who may approve, is limited to units, and has none. */
  limited: SignedInMember;
  /** May only read, and approve. */
  approvingViewer: SignedInMember;
  /** An admin whose session has ended. */
  expired: SignedInMember;
  /** Who speaks for a company, at its own desk; and who did until now. */
  atDesk: AtDesk;
  removedAtDesk: AtDesk;
}

const inOneYear = (now: string) => new Date(Date.parse(now) + 365 * 86_400_000).toISOString();

export async function createWorld(app: App, { isDemo = false } = {}): Promise<World> {
  const slug = `org-${newId()}`;
  const scope = await insertOrganisation(app.db, { slug, is_demo: isDemo ? 1 : 0 });
  const members = {
    admin: await addSignedInMember(app, scope, { role: 'admin' }),
    ciso: await addSignedInMember(app, scope, { role: 'ciso' }),
    procurement: await addSignedInMember(app, scope, { role: 'procurement' }),
    viewer: await addSignedInMember(app, scope, { role: 'viewer' }),
  };
  const approver = await addSignedInMember(app, scope, { role: 'admin', canApprove: true });
  const limited = await addSignedInMember(app, scope, { role: 'admin', canApprove: true });
  await transact(app.db, (tx) => updateMember(tx, scope, limited.memberId, { is_unit_limited: 1 }));
  const approvingViewer = await addSignedInMember(app, scope, { role: 'viewer', canApprove: true });
  const expired = await addSignedInMember(app, scope, { role: 'admin', canApprove: true });
  await transact(app.db, (tx) => tx.updateTable('session').set({ expires_at: app.clock.now() }).where('person_id', '=', expired.personId).execute());
  const row = await fillRegister(app, scope, members.admin.memberId);
  const judging = await addIssuerQuestion(app, scope, { proofId: row.proofId, memberId: members.admin.memberId });
  const companyId = await addCompany(app);
  const [atDesk, removedAtDesk] = [await addAtDesk(app, companyId), await addAtDesk(app, companyId)];
  await transact(app.db, (tx) => removeCompanyMember(tx, { companyId }, removedAtDesk.memberId, app.clock.now()));
  const joinToken = await inviteMember(app, scope, members.admin.memberId);
  return {
    scope,
    members,
    approver,
    limited,
    approvingViewer,
    expired,
    atDesk,
    removedAtDesk,
    // A route parameter that is not named here fails the test: say what it stands for, and of whom.
    params: {
      organisation: slug,
      supplierId: row.supplierId,
      otherSupplierId: row.otherSupplierId,
      serviceId: row.serviceId,
      contactId: row.contactId,
      accessId: row.accessId,
      contractId: row.contractId,
      incidentId: row.incidentId,
      proofId: row.proofId,
      certificateId: row.certificateId,
      fileId: row.fileId,
      importId: row.importId,
      mailId: row.mailId,
      invitationId: row.invitationId,
      waveId: row.waveId,
      runId: row.runId,
      changeId: row.changeId,
      token: row.invitationToken,
      questionId: row.questionId,
      questionToken: row.questionToken,
      issuerId: judging.issuerId,
      confirmationToken: judging.confirmationToken,
      questionKind: 'owner',
      joinToken,
      companyId,
      ownCertificateId: await addCompanyCertificate(app, companyId),
      answer: 'question',
      exportFile: 'suppliers.csv',
      memberId: members.viewer.memberId,
      '*': 'no/such/page',
    },
  };
}

async function inviteMember(app: App, scope: OrganisationScope, memberId: string): Promise<string> {
  const [now, token] = [app.clock.now(), newSecret()];
  await transact(app.db, (tx) =>
    tx
      .insertInto('member_invitation')
      .values({
        organisation_id: scope.organisationId,
        id: newId(),
        email: `nieuw.${newId()}@verzonnen.example`,
        name: 'Nieuw Lid',
        role: 'viewer',
        can_approve: 0,
        token_hash: digestSecret(token),
        invited_by_member_id: memberId,
        created_at: now,
        expires_at: inOneYear(now),
        accepted_at: null,
        revoked_at: null,
      })
      .execute(),
  );
  return token;
}
