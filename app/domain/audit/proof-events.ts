import type { Changes, EventShape, NoData } from './event-shape.ts';
import type { EventLevel } from './level-events.ts';

export type InvitationEvent =
  | EventShape<
      'invitation.sent',
      'invitation',
      { supplierId: string; lowest: EventLevel; highest: EventLevel; isProvisional: boolean; expiresAt: string; /** On paper, with a code; else by mail. */ channel?: 'letter' },
      'name' | 'email'
    >
  | EventShape<'invitation.wave_planned', 'invitation_wave', { suppliers: number; perDay: number; startsOn: string; wantedOn: string | null }, 'name' | 'phone' | 'email'>
  | EventShape<'invitation.wave_stopped', 'invitation_wave', { left: number }>
  | EventShape<'invitation.skipped', 'invitation_wave', { supplierId: string; problem: string }>
  | EventShape<'invitation.reminded', 'invitation', { supplierId: string; expiresAt: string }, 'name' | 'email'>
  | EventShape<'invitation.handed_over', 'invitation', { supplierId: string; handOverId: string }, 'name' | 'email' | 'fromName' | 'handedBy'>
  | EventShape<'invitation.opened', 'invitation', { supplierId: string }>
  /** Somebody typed the code of a letter, and was shown the page. */
  | EventShape<'invitation.code_typed', 'invitation', { supplierId: string }>
  | EventShape<'invitation.revoked', 'invitation', { supplierId: string; reason?: string | null }>
  | EventShape<
      'supplier.answered',
      'supplier_answer',
      { supplierId: string; invitationId: string; kind: 'certificate' | 'no_certificate' | 'question' | 'contest'; certificateId: string | null; expectedOn: string | null },
      'answeredBy' | 'text'
    >
  | EventShape<'answer.handled', 'supplier_answer', { supplierId: string }, 'reply'>;

interface ReportedStep {
  kind: 'registered' | 'implementing' | 'audit_body_chosen' | 'phase_1' | 'phase_2' | 'certified' | 'renewal';
  plannedOn: string | null;
  doneOn: string | null;
}

/** How far a supplier is on its way to a certificate: the steps of which something new was said. */
export type WayEvent = EventShape<'way.reported', 'supplier', { source: 'supplier' | 'member'; steps: readonly ReportedStep[]; auditBody: string | null }, 'reportedBy'>;

export type CompanyEvent =
  | EventShape<'company.created', 'company', { legalName: string; kvkNumber: string | null; vatNumber: string | null; country: string | null }>
  | EventShape<'company.changed', 'company', { changes: Changes }>
  /** What one client was told of the way to a certificate goes to these others as well. */
  | EventShape<'company.way_told', 'company', { organisationIds: readonly string[]; steps: readonly ReportedStep[] }, 'reportedBy'>
  | EventShape<
      'company.joined_client',
      'company',
      /** What the client's register and the company had in common, and what spoke against it, when it was confirmed. */
      { organisationId: string; supplierId: string; agreeing: readonly string[]; differing: readonly string[] }
    >
  | EventShape<'company_member.added', 'company_member', { accountId: string; by: 'first_sharing' | 'first_answer' | 'colleague' | 'return' }, 'name' | 'email'>
  | EventShape<'company_member.removed', 'company_member', { accountId: string }>;

interface CertificateFacts {
  scheme: string;
  level: Exclude<EventLevel, 'none'> | null;
  holderName: string;
  holderKvkNumber: string | null;
  scopeText: string;
  issuer: string;
  certificateNumber: string | null;
  validFrom: string;
  validUntil: string;
  fileSha256: string | null;
}

export type CertificateEvent =
  | EventShape<'certificate.entered', 'certificate', CertificateFacts>
  | EventShape<'certificate.changed', 'certificate', { changes: Changes }>
  | EventShape<'certificate.removed', 'certificate', NoData>
  /** Somebody at the supplier took it along as a signed file. */
  | EventShape<'certificate.taken_along', 'certificate', { recordSha256: string }, 'takenBy'>
  /** It came as a signed file of another installation; of an organisation's own. */
  | EventShape<'certificate.imported', 'certificate', { supplierId: string; installation: string; keySha256: string; keyWasKnown: boolean; recordSha256: string; withDocument: boolean; takenAt: string }, 'takenBy'>
  | EventShape<'certificate.shared', 'certificate', { shareId: string; organisationId: string }, 'consentedBy'>
  | EventShape<'certificate.share_withdrawn', 'certificate', { shareId: string; organisationId: string }>;

export type ProofEvent =
  | EventShape<
      'proof.received',
      'proof',
      {
        supplierId: string;
        certificateId: string;
        origin: 'shared' | 'own';
        scheme: string;
        level: Exclude<EventLevel, 'none'> | null;
        holderName: string;
        validFrom: string;
        validUntil: string;
      }
    >
  | EventShape<'proof.removed', 'proof', { supplierId: string; certificateId: string; reason?: string | null }>;

export type VerificationEvent =
  | EventShape<
      'verification.recorded',
      'verification',
      {
        supplierId: string;
        certificateId: string;
        result: 'accepted' | 'refused';
        method: 'document_checked' | 'issuer_confirmed';
        acceptedLevel: Exclude<EventLevel, 'none'> | null;
        acceptedUntil: string | null;
        reason: string | null;
        serviceIds: readonly string[];
        effectiveOn: string;
        /** Until its issuer has confirmed it, it counts for no more than this. */
        limitedTo?: EventLevel | null;
        equivalenceRuleId?: string | null;
        isAlone?: boolean;
      }
    >
  | EventShape<'verification.withdrawn', 'verification', { supplierId: string; certificateId: string; reason: string | null }>;
