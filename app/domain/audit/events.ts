import type {
  CertificateEvent,
  CompanyEvent,
  InvitationEvent,
  ProofEvent,
  VerificationEvent,
  WayEvent,
} from './proof-events.ts';
import type { BulkChangeEvent, SavedViewEvent } from './bulk-events.ts';
import type { ContractEvent, RequirementEvent } from './contract-events.ts';
import type { QuestionEvent } from './question-events.ts';
import type { JudgingEvent } from './judging-events.ts';
import type { IncidentEvent } from './incident-events.ts';
import type { PersonalDataEvent, RetentionEvent } from './personal-events.ts';
import type { ReminderEvent } from './reminder-events.ts';
import type { AccessEvent, ContactEvent, ImportEvent, ServiceEvent, SupplierEvent } from './register-events.ts';
import type { AuditTrailEvent, DeskAccountEvent, InstallationEvent, MemberEvent, OrganisationEvent, PersonEvent, RefusalEvent, SignInEvent, UnitEvent } from './organisation-events.ts';
import type { BulkClassificationEvent, ClassificationEvent, MethodEvent } from './level-events.ts';

/** What happens inside one organisation: the witnesses of its chain. */
export type OrganisationAuditEvent =
  | OrganisationEvent
  | UnitEvent
  | MemberEvent
  | SignInEvent
  | RefusalEvent
  | MethodEvent
  | ClassificationEvent
  | BulkClassificationEvent
  | ImportEvent
  | SupplierEvent
  | BulkChangeEvent
  | SavedViewEvent
  | ContactEvent
  | ServiceEvent
  | AccessEvent
  | ContractEvent
  | RequirementEvent
  | InvitationEvent
  | ReminderEvent
  | QuestionEvent
  | IncidentEvent
  | ProofEvent
  | WayEvent
  | VerificationEvent
  | JudgingEvent
  | (CertificateEvent & { type: 'certificate.entered' | 'certificate.changed' | 'certificate.removed' | 'certificate.imported' })
  | PersonalDataEvent
  | RetentionEvent
  | AuditTrailEvent;

/** What a company does with its own certificates: the witnesses of its own chain. */
export type CompanyAuditEvent = CompanyEvent | CertificateEvent;

/** What belongs to no organisation: people's own accounts, and organisations that came and went. */
export type InstallationAuditEvent = PersonEvent | DeskAccountEvent | InstallationEvent;

/** Every event of the product. A fact that is not written here cannot be witnessed, so it cannot be changed. */
export type AuditEvent = OrganisationAuditEvent | CompanyAuditEvent | InstallationAuditEvent;
export type AuditEventType = AuditEvent['type'];

/** A mutation has at least one witness: an empty list does not compile. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** For lists whose length only the facts know. @throws when there is nothing to witness: then nothing was to be written. */
export function nonEmpty<T>(list: readonly T[]): NonEmpty<T> {
  const [first, ...rest] = list;
  if (first === undefined) throw new Error('A change without a witness');
  return [first, ...rest];
}
