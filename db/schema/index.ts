import type { AccessTables } from './access.ts';
import type { AgreedDateTables } from './agreed-date.ts';
import type { AuditEventTables } from './audit-event.ts';
import type { AuditPersonalTables } from './audit-personal.ts';
import type { BulkChangeTables } from './bulk-change.ts';
import type { CertificateProvenanceTables } from './certificate-provenance.ts';
import type { CertificateStepTables } from './certificate-step.ts';
import type { CertificateTables } from './certificate.ts';
import type { CertificateStandingTables } from './certificate-standing.ts';
import type { ChainHeadTables } from './chain-head.ts';
import type { ChaseTables } from './chase.ts';
import type { ClassificationTables } from './classification.ts';
import type { ClassificationRunTables } from './classification-run.ts';
import type { CompanyTables } from './company.ts';
import type { CompanyClientTables } from './company-client.ts';
import type { ContactTables } from './contact.ts';
import type { ContractTables } from './contract.ts';
import type { CoverageIntervalTables } from './coverage-interval.ts';
import type { DeskTables } from './desk.ts';
import type { EvidenceFileTables } from './evidence-file.ts';
import type { ImportHeaderTables } from './import-header.ts';
import type { ImportRowTables } from './import-row.ts';
import type { ImportRunTables } from './import-run.ts';
import type { IncidentTables } from './incident.ts';
import type { InstallationTables } from './installation.ts';
import type { InvitationTables } from './invitation.ts';
import type { InvitationHandOverTables } from './invitation-hand-over.ts';
import type { InvitationWaveTables } from './invitation-wave.ts';
import type { IssuerTables } from './issuer.ts';
import type { JobTables } from './job.ts';
import type { MemberTables } from './member.ts';
import type { MemberInvitationTables } from './member-invitation.ts';
import type { MemberUnitTables } from './member-unit.ts';
import type { MethodVersionTables } from './method-version.ts';
import type { OrganisationTables } from './organisation.ts';
import type { OutboxMailTables } from './outbox-mail.ts';
import type { PersonTables } from './person.ts';
import type { ProofTables } from './proof.ts';
import type { QuestionTables } from './question.ts';
import type { ReminderTables } from './reminder.ts';
import type { SavedViewTables } from './saved-view.ts';
import type { SessionTables } from './session.ts';
import type { ShareTables } from './share.ts';
import type { SignedHeadTables } from './signed-head.ts';
import type { SuppliedServiceTables } from './supplied-service.ts';
import type { SupplierTables } from './supplier.ts';
import type { SupplierAnswerTables } from './supplier-answer.ts';
import type { SupplierKindTables } from './supplier-kind.ts';
import type { SupplierMergeTables } from './supplier-merge.ts';
import type { SupplierSpendTables } from './supplier-spend.ts';
import type { TagTables } from './tag.ts';
import type { UnitTables } from './unit.ts';
import type { VerificationTables } from './verification.ts';
import type { VerificationPolicyTables } from './verification-policy.ts';
import type { VerificationServiceTables } from './verification-service.ts';

/** Every table, by name. SQL is in snake_case singular. */
export interface Database
  extends AccessTables,
    AgreedDateTables,
    AuditEventTables,
    AuditPersonalTables,
    BulkChangeTables,
    CertificateProvenanceTables,
    CertificateStandingTables,
    CertificateStepTables,
    CertificateTables,
    ChainHeadTables,
    ChaseTables,
    ClassificationTables,
    ClassificationRunTables,
    CompanyTables,
    CompanyClientTables,
    ContactTables,
    ContractTables,
    CoverageIntervalTables,
    DeskTables,
    EvidenceFileTables,
    ImportHeaderTables,
    ImportRowTables,
    ImportRunTables,
    IncidentTables,
    InstallationTables,
    InvitationTables,
    InvitationHandOverTables,
    InvitationWaveTables,
    IssuerTables,
    JobTables,
    MemberTables,
    MemberInvitationTables,
    MemberUnitTables,
    MethodVersionTables,
    OrganisationTables,
    OutboxMailTables,
    PersonTables,
    ProofTables,
    QuestionTables,
    ReminderTables,
    SavedViewTables,
    SessionTables,
    ShareTables,
    SignedHeadTables,
    SuppliedServiceTables,
    SupplierTables,
    SupplierAnswerTables,
    SupplierKindTables,
    SupplierMergeTables,
    SupplierSpendTables,
    TagTables,
    UnitTables,
    VerificationTables,
    VerificationPolicyTables,
    VerificationServiceTables {}

export type TableName = keyof Database;
export type { CalendarDate, Flag, Instant, Json } from './columns.ts';
