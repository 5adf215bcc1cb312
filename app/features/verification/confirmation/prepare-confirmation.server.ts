import type { Instant } from '#app/domain/calendar/instant.ts';
import type { AskedCertificate } from '#app/domain/verification/asked-certificate.ts';
import { confirmationState } from '#app/domain/verification/confirmation-state.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { listConfirmations, type IssuerConfirmationRow } from '#db/queries/issuer-confirmation.ts';
import { listIssuerContacts, type ListedContact } from '#db/queries/issuer.ts';
import { newId } from '#db/queries/new-id.ts';
import { getProof, type ProofRecord } from '#db/queries/proof.ts';
import { loadChecking } from './check-right.server.ts';

/**
 * `gone`: the proof was taken away; `off_list`: the address is not, or no longer, on the list; `waiting`: a link that still
 * works is out; `own`: another member has to ask.
 */
export type AskProblem = 'gone' | 'off_list' | 'waiting' | 'own';

type Begun = Omit<IssuerConfirmationRow, 'organisation_id' | 'revoked_at' | 'round_hash' | 'token_hash' | 'expires_at' | 'result' | 'answered_at' | 'answered_on' | 'answered_by' | 'remark'>;

export interface Prepared {
  row: Begun;
  asked: AskedCertificate;
  contact: ListedContact;
}

/** In whose name one asks. */
type Asker = Pick<MemberContext['member'], 'id' | 'name' | 'email'>;
interface Asking extends Pick<MemberContext, 'scope' | 'organisation'> {
  member: Asker;
}

/** What both ways of asking an issuer have in common: who may, whom, and about what, frozen as it stands. */
export async function prepareConfirmation(
  tx: Tx,
  { scope, member, organisation }: Asking,
  { proofId, contactId, way, now }: { proofId: string; contactId: string; way: 'link' | 'call'; now: Instant },
): Promise<Prepared | { problem: AskProblem }> {
  const proof = await getProof(tx, scope, proofId);
  if (proof.removed_at) return { problem: 'gone' };
  const contact = (await listIssuerContacts(tx, scope)).find((one) => one.id === contactId);
  const reached = way === 'link' ? contact?.email : contact?.phone;
  if (!contact || !reached) return { problem: 'off_list' };
  const { ofLevel, right } = await loadChecking(tx, scope, member.id, proof);
  if (ofLevel?.secondPerson && right === 'own') return { problem: 'own' };
  const before = await listConfirmations(tx, scope, { supplierId: proof.supplier_id, certificateId: proof.certificate_id });
  if (way === 'link' && before.some((one) => confirmationState(one, now) === 'waiting')) return { problem: 'waiting' };
  const asked = askedAbout(proof, { client: organisation.name, member, issuer: contact.issuer_name });
  const row: Begun = {
    id: newId(),
    supplier_id: proof.supplier_id,
    certificate_id: proof.certificate_id,
    proof_id: proof.id,
    issuer_id: contact.issuer_id,
    contact_id: contact.id,
    way,
    reached,
    asked_json: JSON.stringify(asked),
    asked_at: now,
    asked_by_member_id: member.id,
    is_alone: ofLevel?.secondPerson && right === 'alone' ? 1 : 0,
  };
  return { row, asked, contact };
}

function askedAbout(proof: ProofRecord, { client, member, issuer }: { client: string; member: Asker; issuer: string }): AskedCertificate {
  return {
    format: 1,
    client,
    asker: { name: member.name, email: member.email, phone: null },
    issuer,
    scheme: proof.scheme,
    level: proof.level,
    holderName: proof.holder_name,
    holderKvkNumber: proof.holder_kvk_number,
    certificateNumber: proof.certificate_number,
    scopeText: proof.scope_text,
    validFrom: proof.valid_from,
    validUntil: proof.valid_until,
  };
}
