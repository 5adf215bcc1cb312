import type { Changes, EventShape, NoData } from './event-shape.ts';

interface OrganisationFacts {
  slug: string;
  name: string;
  entityClass: 'essential' | 'important';
  sectorNumber: number;
  subsectorCode: string | null;
  country: string;
  timeZone: string;
  legalRegime: string;
  contractingAuthority: boolean;
  isDemo: boolean;
}

export type OrganisationEvent =
  | EventShape<'organisation.created', 'organisation', OrganisationFacts>
  | EventShape<'organisation.changed', 'organisation', { changes: Changes }>;

export type UnitEvent =
  | EventShape<'unit.created', 'unit', { name: string }>
  | EventShape<'unit.changed', 'unit', { changes: Changes }>
  | EventShape<'unit.removed', 'unit', { name: string }>;

interface MemberRights {
  role: 'admin' | 'ciso' | 'procurement' | 'viewer';
  canApprove: boolean;
}

export type MemberEvent =
  | EventShape<'member.invited', 'member_invitation', MemberRights & { expiresAt: string }, 'name' | 'email'>
  | EventShape<'member.invitation_revoked', 'member_invitation', NoData>
  | EventShape<'member.joined', 'member', MemberRights & { invitationId: string | null }, 'name' | 'email'>
  | EventShape<'member.changed', 'member', { changes: Changes }>
  | EventShape<'member.removed', 'member', NoData>;

export type PersonEvent =
  | EventShape<'person.registered', 'person', NoData, 'name' | 'email'>
  | EventShape<'person.changed', 'person', { fields: readonly string[] }>
  | EventShape<'person.password_changed', 'person', NoData>
  | EventShape<'person.anonymised', 'person', NoData>
  | EventShape<'person.signed_in', 'person', { sessionId: string }, 'address'>
  | EventShape<'person.signed_out', 'person', { ended: EndedSessions }>
  /** The subject is `unknown` where there is no such account: what was typed may be a password in the wrong field. */
  | EventShape<'person.sign_in_failed', 'person', { attempts: number }, 'address'>;

/** At the suppliers' own desk; a first sharing or answer opens no more than the company that it founded. */
export type DeskAccountEvent =
  | EventShape<'desk_account.signed_in', 'desk_account', { sessionId: string; by: 'code' | 'password' | 'first_sharing' | 'first_answer' }, 'address'>
  | EventShape<'desk_account.signed_out', 'desk_account', { sessionId: string }>
  | EventShape<'desk_account.changed', 'desk_account', { fields: readonly string[] }>
  | EventShape<'desk_account.deleted', 'desk_account', NoData>;

/** The session that signs out, one of another browser, or all of other browsers. */
export type EndedSessions = 'this' | 'another' | 'others';

/** What happened at the door of the installation, told to each organisation whose member the person is. `happenedAt`: an instant; `notice`: what keeps it from being told twice. */
export type SignInEvent =
  | EventShape<'sign_in.done', 'member', { notice: string; happenedAt: string }, 'address'>
  | EventShape<'sign_in.ended', 'member', { notice: string; happenedAt: string; ended: EndedSessions }>
  | EventShape<'sign_in.failed', 'member', { notice: string; happenedAt: string; attempts: number }, 'name' | 'address'>;

/** A member asked for what their role may not do; once for each page and hour, and again at ten times and a hundred. */
export type RefusalEvent = EventShape<'refusal.given', 'member', { path: string; method: string; times: number }>;

/** Of the installation's own chain: what an organisation's chain cannot tell once it is gone. */
export type InstallationEvent =
  | EventShape<'installation.organisation_created', 'organisation', { slug: string; isDemo: boolean }>
  | EventShape<'installation.organisation_deleted', 'organisation', { slug: string; events: number; lastHash: string; files: number; companyIds?: readonly string[] }>
  | EventShape<'demo.removed', 'organisation', { slug: string; events: number; lastHash: string; files: number; companyIds?: readonly string[] }>;

/** Every list that can be taken away as a file. */
export const exportedLists = [
  'suppliers', 'requests', 'questions', 'access', 'refused', 'contracts', 'incidents', 'duplicates', 'verification', 'imports', 'mails', 'members',
  'rights', 'triage', 'waiting', 'bulk-answers', 'changes', 'coverage', 'gaps', 'wave', 'question-list', 'reminders', 'due', 'issuers', 'equivalence',
] as const;
export type ExportedList = (typeof exportedLists)[number];

/** Looking at, or handing out, what others may want to know was looked at. */
export type AuditTrailEvent =
  | EventShape<'audit_trail.exported', 'organisation', { firstSequence: number; lastSequence: number; lastHash: string }>
  | EventShape<'export.made', 'organisation', { list: ExportedList; format: 'csv' | 'xlsx'; rows: number }, 'search'>
  | EventShape<'file.opened', 'evidence_file', { sha256: string; supplierId: string | null }>
  /** A mail was read with a link in it that still opens something. */
  | EventShape<'mail.link_shown', 'outbox_mail', { mailKind: string; supplierId: string | null }>;
