import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { Instant } from '#app/domain/calendar/instant.ts';
import type { StandingKind } from '#app/domain/certificate/standing.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { insertStanding } from '#db/queries/certificate-standing.ts';
import { insertConfirmation } from '#db/queries/issuer-confirmation.ts';
import { findIssuerByName, insertIssuer, insertIssuerContact, listIssuerContacts } from '#db/queries/issuer.ts';
import { newId } from '#db/queries/new-id.ts';
import { step, type Register } from './register.ts';

interface OfProof {
  supplierId: string;
  certificateId: string;
  proofId: string;
}

const name = 'Keurders Verzonnen';

/** The one issuer on the list, with a number; put there when it is first needed. */
async function issuerNumber(tx: Tx, { scope, memberId }: Register, now: Instant): Promise<{ issuerId: string; contactId: string }> {
  const known = await findIssuerByName(tx, scope, name);
  if (known) return { issuerId: known.id, contactId: (await listIssuerContacts(tx, scope, known.id))[0]?.id ?? '' };
  const [issuerId, contactId] = [newId(), newId()];
  await insertIssuer(tx, scope, { id: issuerId, name, locale: 'nl', created_at: now, created_by_member_id: memberId });
  await insertIssuerContact(tx, scope, { id: contactId, issuer_id: issuerId, email: null, phone: '+31 30 123 45 67', source: 'https://keurders.example', added_at: now, added_by_member_id: memberId });
  return { issuerId, contactId };
}

/** What an issuer said on the phone about a certificate. */
export function issuerSays(register: Register, { supplierId, certificateId, proofId }: OfProof, now: Instant, result: 'confirmed' | 'denied' | 'unknown'): Promise<void> {
  return step(register, supplierId, now, 'confirmation.called', async (tx) => {
    const { issuerId, contactId } = await issuerNumber(tx, register, now);
    await insertConfirmation(tx, register.scope, {
      id: newId(),
      supplier_id: supplierId,
      certificate_id: certificateId,
      proof_id: proofId,
      issuer_id: issuerId,
      contact_id: contactId,
      way: 'call',
      reached: '+31 30 123 45 67',
      asked_json: '{}',
      asked_at: now,
      asked_by_member_id: register.memberId,
      is_alone: 0,
      token_hash: null,
      expires_at: null,
      result,
      answered_at: now,
      answered_on: now.slice(0, 10),
      answered_by: 'Gijs Keurder',
      remark: null,
    });
  });
}

/** What became of a certificate, from a day on. */
export function stands(register: Register, { supplierId, certificateId, proofId }: OfProof, now: Instant, kind: StandingKind, effectiveOn: CalendarDate): Promise<void> {
  return step(register, supplierId, now, 'standing.recorded', (tx) =>
    insertStanding(tx, register.scope, { id: newId(), supplier_id: supplierId, certificate_id: certificateId, proof_id: proofId, kind, effective_on: effectiveOn, reason: 'Verzonnen', recorded_at: now, recorded_by_member_id: register.memberId }),
  );
}
