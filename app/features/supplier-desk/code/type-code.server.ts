import { linkState } from '#app/domain/invitation/link-life.ts';
import type { PublicContext } from '#app/platform/http/wrappers.server.ts';
import { digestLetterCode } from '#app/platform/invitation/letter-code.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { unsafeSupplierScope } from '#app/platform/scope/make-scope.server.ts';
import { digestSecret, newSecret } from '#app/platform/secret/secret.server.ts';
import { insertInvitationLink, unsafeFindInvitationByCode } from '#db/queries/invitation-link.ts';
import { getInvitation } from '#db/queries/invitation.ts';

/** A link of its own for whoever types the code of a letter; null where the code opens nothing, whatever the reason. */
export async function typeCode({ app }: Pick<PublicContext, 'app'>, typed: string): Promise<string | null> {
  const invitation = await unsafeFindInvitationByCode(app.db.read, digestLetterCode(typed));
  if (!invitation) return null;
  const scope = unsafeSupplierScope({
    organisationId: invitation.organisation_id,
    supplierId: invitation.supplier_id,
    invitationId: invitation.id,
    companyId: invitation.company_id,
    actor: { kind: 'supplier', invitationId: invitation.id, name: invitation.contact_name },
  });
  const secret = newSecret();
  const outcome = await mutate(app, scope, async (tx, { now }) => {
    const current = await getInvitation(tx, scope, invitation.id);
    if (linkState(current, now) !== 'open') return refused('over');
    await insertInvitationLink(tx, scope, { supplier_id: current.supplier_id, invitation_id: current.id, made_for: 'code', token_hash: digestSecret(secret), made_at: now });
    return done(secret, [{ type: 'invitation.code_typed', subject: { kind: 'invitation', id: current.id }, data: { supplierId: current.supplier_id } }]);
  });
  return outcome.ok ? outcome.value : null;
}
