import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { AskedCertificate } from '#app/domain/verification/asked-certificate.ts';
import type { App } from '#app/platform/app.ts';
import { digestSecret, newSecret } from '#app/platform/secret/secret.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { insertConfirmation } from '#db/queries/issuer-confirmation.ts';
import { insertIssuer, insertIssuerContact } from '#db/queries/issuer.ts';
import { newId } from '#db/queries/new-id.ts';
import { getProof } from '#db/queries/proof.ts';

const later = (now: string, days: number) => new Date(Date.parse(now) + days * 86_400_000).toISOString();

/** An issuer on the list, that was asked about a proof and has not answered. */
export async function addIssuerQuestion(app: App, scope: OrganisationScope, { proofId, memberId }: { proofId: string; memberId: string }): Promise<{ issuerId: string; confirmationToken: string }> {
  const [issuerId, contactId, token, now] = [newId(), newId(), newSecret(), app.clock.now()];
  const proof = await getProof(app.db.read, scope, proofId);
  const asked: AskedCertificate = {
    format: 1,
    client: 'Waterwerken Verzonnen',
    asker: { name: 'Robin Verzonnen', email: 'robin@verzonnen.example', phone: null },
    issuer: 'Keurders Verzonnen',
    scheme: proof.scheme,
    level: proof.level,
    holderName: proof.holder_name,
    holderKvkNumber: null,
    certificateNumber: null,
    scopeText: proof.scope_text,
    validFrom: proof.valid_from,
    validUntil: proof.valid_until,
  };
  await transact(app.db, async (tx) => {
    await insertIssuer(tx, scope, { id: issuerId, name: asked.issuer, locale: 'nl', created_at: now, created_by_member_id: memberId });
    await insertIssuerContact(tx, scope, { id: contactId, issuer_id: issuerId, email: 'register@keurders.example', phone: null, source: 'https://keurders.example', added_at: now, added_by_member_id: memberId });
    await insertConfirmation(tx, scope, {
      id: newId(),
      supplier_id: proof.supplier_id,
      certificate_id: proof.certificate_id,
      proof_id: proofId,
      issuer_id: issuerId,
      contact_id: contactId,
      way: 'link',
      reached: 'register@keurders.example',
      asked_json: JSON.stringify(asked),
      asked_at: now,
      asked_by_member_id: memberId,
      is_alone: 0,
      token_hash: digestSecret(token),
      expires_at: later(now, 30),
      result: null,
      answered_at: null,
      answered_on: null,
      answered_by: null,
      remark: null,
    });
  });
  return { issuerId, confirmationToken: token };
}
