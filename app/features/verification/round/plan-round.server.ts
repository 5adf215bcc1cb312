import { inMails, issuerNamed } from '#app/domain/verification/question-round.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listOpenQuestions } from '#db/queries/issuer-confirmation.ts';
import { listIssuerContacts, listIssuers } from '#db/queries/issuer.ts';
import { listProofsById, type ProofRecord } from '#db/queries/proof.ts';
import { listOthersToCheck } from '../confirmation/check-right.server.ts';

/** `off_list`: nobody on the list goes by that name; `no_email`: they can only be called; `waiting`: a link that works is out; `own`: another member has to ask. */
export const leftReasons = ['off_list', 'no_email', 'waiting', 'own'] as const;
export type LeftReason = (typeof leftReasons)[number];

export interface RoundLeft {
  reason: LeftReason;
  /** As the certificate says. */
  issuer: string;
  /** On the list. */
  issuerId: string | null;
  proofs: { id: string; supplier: string }[];
}

export interface RoundIssuer {
  id: string;
  name: string;
  /** What the certificates call it, where that is something else. */
  calledToo: string[];
  emails: { id: string; email: string }[];
  /** The address that is used. */
  contactId: string;
  proofIds: string[];
  mails: number;
}

export interface RoundPlan {
  asked: RoundIssuer[];
  left: RoundLeft[];
}

/** Who of the list would be asked about which certificates, and which cannot be asked about and why. Writes nothing. */
export async function planRound({ db, scope, member, now }: Pick<MemberContext, 'db' | 'scope' | 'member' | 'now'>, proofIds: readonly string[], chosen: readonly string[] = []): Promise<RoundPlan> {
  const found = new Map((await listProofsById(db, scope, proofIds)).map((proof) => [proof.id, proof]));
  const proofs = proofIds.flatMap((id) => found.get(id) ?? []).filter((proof) => proof.removed_at === null);
  const [issuers, contacts, open, others] = await Promise.all([
    listIssuers(db, scope),
    listIssuerContacts(db, scope),
    listOpenQuestions(db, scope, [...new Set(proofs.map((proof) => proof.supplier_id))], now),
    listOthersToCheck(db, scope, member.id, proofs),
  ]);
  const emailsOf = (issuerId: string) => contacts.flatMap((one) => (one.issuer_id === issuerId && one.email ? [{ id: one.id, email: one.email }] : []));
  const asked = new Map<string, RoundIssuer>();
  const left = new Map<string, RoundLeft>();
  for (const proof of proofs) {
    const issuer = issuerNamed(proof.issuer, issuers);
    const emails = issuer ? emailsOf(issuer.id) : [];
    const reason = reasonOf(proof, { open, others, isListed: issuer !== null, hasEmail: emails.length > 0 });
    if (!reason && issuer && emails[0]) {
      const contact = emails.find((one) => chosen.includes(one.id)) ?? emails[0];
      const line = asked.get(issuer.id) ?? { id: issuer.id, name: issuer.name, calledToo: [], emails, contactId: contact.id, proofIds: [], mails: 0 };
      line.proofIds.push(proof.id);
      if (proof.issuer !== issuer.name && !line.calledToo.includes(proof.issuer)) line.calledToo.push(proof.issuer);
      asked.set(issuer.id, line);
    } else if (reason) {
      const key = JSON.stringify([reason, issuer?.id ?? proof.issuer]);
      const line = left.get(key) ?? { reason, issuer: issuer?.name ?? proof.issuer, issuerId: issuer?.id ?? null, proofs: [] };
      line.proofs.push({ id: proof.id, supplier: proof.legal_name });
      left.set(key, line);
    }
  }
  return {
    asked: [...asked.values()].map((line) => ({ ...line, mails: inMails(line.proofIds).length })).sort((a, b) => b.proofIds.length - a.proofIds.length),
    left: [...left.values()].sort((a, b) => leftReasons.indexOf(a.reason) - leftReasons.indexOf(b.reason) || b.proofs.length - a.proofs.length),
  };
}

interface Known {
  open: ReadonlySet<string>;
  others: ReadonlySet<string>;
  isListed: boolean;
  hasEmail: boolean;
}

function reasonOf(proof: ProofRecord, { open, others, isListed, hasEmail }: Known): LeftReason | null {
  if (open.has(`${proof.supplier_id} ${proof.certificate_id}`)) return 'waiting';
  if (others.has(proof.id)) return 'own';
  if (!isListed) return 'off_list';
  return hasEmail ? null : 'no_email';
}
