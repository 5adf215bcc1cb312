import type { Changes, EventShape, NoData } from './event-shape.ts';
import type { EventLevel } from './level-events.ts';

export type InvitationEvent =
  | EventShape<
      'invitation.sent',
      'invitation',
      { supplierId: string; lowest: EventLevel; highest: EventLevel; isProvisional: boolean; expiresAt: string },
      'name' | 'email'
    >
  | EventShape<'invitation.wave_planned', 'invitation_wave', { suppliers: number; perDay: number; startsOn: string; wantedOn: string | null }, 'name' | 'phone' | 'email'>
  | EventShape<'invitation.wave_stopped', 'invitation_wave', { left: number }>
  | EventShape<'invitation.skipped', 'invitation_wave', { supplierId: string; problem: string }>
  | EventShape<'invitation.reminded', 'invitation', { supplierId: string; expiresAt: string }, 'name' | 'email'>
  | EventShape<'invitation.opened', 'invitation', { supplierId: string }>
  | EventShape<'invitation.revoked', 'invitation', { supplierId: string; reason?: string | null }>
  | EventShape<
      'supplier.answered',
      'supplier_answer',
      { supplierId: string; invitationId: string; kind: 'certificate' | 'no_certificate' | 'question' | 'contest'; certificateId: string | null; expectedOn: string | null },
      'answeredBy' | 'text'
    >
  | EventShape<'answer.handled', 'supplier_answer', { supplierId: string }, 'reply'>;

export type CompanyEvent =
  | EventShape<'company.created', 'company', { legalName: string; kvkNumber: string | null; vatNumber: string | null; country: string | null }>
  | EventShape<'company.changed', 'company', { changes: Changes }>;

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
      }
    >
  | EventShape<'verification.withdrawn', 'verification', { supplierId: string; certificateId: string; reason: string | null }>;
