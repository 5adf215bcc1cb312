import type { EventShape } from './event-shape.ts';
import type { EventLevel } from './level-events.ts';

type Mark = Exclude<EventLevel, 'none'>;
type Check = 'document_checked' | 'issuer_confirmed';

interface LevelPolicy {
  check: Check;
  secondPerson: boolean;
  againAfterMonths: number;
}

/** How certificates are checked, and what else may count. */
export type VerificationPolicyEvent =
  | EventShape<'verification_policy.changed', 'organisation', { changes: { readonly [level in Mark]?: { from: LevelPolicy & Record<string, string | boolean | number>; to: LevelPolicy & Record<string, string | boolean | number> } } }>
  | EventShape<'equivalence.proposed', 'equivalence_rule', { scheme: string; level: Mark; conditions: string; validUntil: string }>
  | EventShape<'equivalence.decided', 'equivalence_rule', { scheme: string; level: Mark; validUntil: string; isApproved: boolean; isOwnProposal: boolean; note: string | null }>
  | EventShape<'equivalence.ended', 'equivalence_rule', { scheme: string; level: Mark; endedOn: string }>;

/** The list of those that may be asked about certificates. */
export type IssuerEvent =
  | EventShape<'issuer.added', 'issuer', { name: string }>
  | EventShape<'issuer.renamed', 'issuer', { name: string; was: string }>
  | EventShape<'issuer.removed', 'issuer', { name: string }>
  | EventShape<'issuer.contact_added', 'issuer', { name: string; contactId: string; source: string }, 'email' | 'phone'>
  | EventShape<'issuer.contact_removed', 'issuer', { name: string; contactId: string }>;

interface OfCertificate {
  supplierId: string;
  certificateId: string;
  issuer: string;
}

type Said = 'confirmed' | 'denied' | 'unknown';

/** What the issuer of a certificate was asked, and said. */
export type ConfirmationEvent =
  | EventShape<'confirmation.asked', 'issuer_confirmation', OfCertificate & { contactId: string; isAlone: boolean; expiresAt: string }, 'email'>
  | EventShape<'confirmation.answered', 'issuer_confirmation', OfCertificate & { result: Said; answeredOn: string }, 'answeredBy' | 'remark'>
  | EventShape<'confirmation.called', 'issuer_confirmation', OfCertificate & { contactId: string; isAlone: boolean; result: Said; answeredOn: string }, 'phone' | 'answeredBy' | 'remark'>
  | EventShape<'confirmation.revoked', 'issuer_confirmation', OfCertificate>;

/** That a certificate was suspended, withdrawn or put in force again. */
export type StandingEvent = EventShape<'standing.recorded', 'certificate_standing', { supplierId: string; certificateId: string; kind: 'suspended' | 'withdrawn' | 'in_force'; effectiveOn: string; reason: string }>;

export type JudgingEvent = VerificationPolicyEvent | IssuerEvent | ConfirmationEvent | StandingEvent;
