import type { Changes, EventShape, EventValue } from './event-shape.ts';

interface ImportCounts {
  created: number;
  updated: number;
  merged: number;
  unchanged: number;
  refused: number;
}

export type ImportEvent =
  | EventShape<'import.started', 'import', { fileName: string; fileSha256: string; fileBytes: number }>
  | EventShape<'import.confirmed', 'import', { fileSha256: string; counts: ImportCounts }>
  /** Rows that turned out to change nothing, though the preview had expected a change. */
  | EventShape<'import.passed_over', 'import', { rows: number }>
  | EventShape<'import.applied', 'import', { fileName: string; fileSha256: string; counts: ImportCounts }>
  | EventShape<'import.undo_started', 'import', { fileName: string }>
  | EventShape<'import.undone', 'import', { fileName: string; removed: number; restored: number; kept: number }>
  | EventShape<'import.refused', 'import', { fileName: string; reason: string }>
  | EventShape<'import.discarded', 'import', { fileName: string }>;

export type SupplierEvent =
  | EventShape<
      'supplier.registered',
      'supplier',
      { legalName: string; kvkNumber: string | null; vatNumber: string | null; country: string | null; importId: string | null; line: number | null }
    >
  | EventShape<'supplier.changed', 'supplier', { changes: Changes; importId?: string; bulkChangeId?: string; kinds?: readonly string[] }>
  | EventShape<'supplier.removed', 'supplier', { legalName: string; importId: string | null }>
  /** Told of both: the subject stays, and the subject went into it. */
  | EventShape<'supplier.merged', 'supplier', { mergeId: string; goneId: string; goneName: string; changes: Changes; moved: Readonly<Record<string, number>> }>
  | EventShape<'supplier.went_into', 'supplier', { mergeId: string; intoId: string; intoName: string; legalName: string }>
  | EventShape<'supplier.parted', 'supplier', { mergeId: string; goneId: string; goneName: string; keptFields: readonly string[] }>
  | EventShape<'supplier.came_back', 'supplier', { mergeId: string; fromId: string; fromName: string }>
  | EventShape<'supplier.kept_apart', 'supplier', { otherId: string; otherName: string }>
  | EventShape<
      'supplier.triaged',
      'supplier',
      {
        triage: 'untriaged' | 'to_classify' | 'no_relevant_dependency' | 'not_a_supplier';
        before: 'untriaged' | 'to_classify' | 'no_relevant_dependency' | 'not_a_supplier';
        reason: string | null;
        reviewOn: string | null;
        /** How many suppliers the same action decided. */
        together: number;
      }
    >
  | EventShape<'supplier.joined_company', 'supplier', { companyId: string; invitationId: string }>
  | EventShape<'supplier.called', 'supplier', { callId: string; calledOn: string; isReached: boolean }, 'spokeWith' | 'said'>
  | EventShape<'agreed_date.recorded', 'supplier', { agreedOn: string; source: 'supplier' | 'member'; effectiveOn: string }>
  | EventShape<'agreed_date.withdrawn', 'supplier', { agreedOn: string }>;

interface ContactFacts {
  supplierId: string;
  role: 'general' | 'security' | 'contract' | 'incident';
  isPrimary: boolean;
}

export type ContactEvent =
  | EventShape<'contact.added', 'contact', ContactFacts, 'name' | 'email' | 'phone'>
  | EventShape<'contact.changed', 'contact', ContactFacts & { fields: readonly string[] }, 'name' | 'email' | 'phone'>
  | EventShape<'contact.removed', 'contact', { supplierId: string }>;

export type ServiceEvent =
  | EventShape<'service.added', 'supplied_service', { supplierId: string; name: string; ictKind: string; processSupported: string | null }>
  | EventShape<'service.changed', 'supplied_service', { supplierId: string; changes: Changes }>
  | EventShape<'service.ended', 'supplied_service', { supplierId: string; endedOn: string }>;

interface AccessFacts {
  supplierId: string;
  serviceId: string | null;
  area: 'it' | 'ot' | 'physical' | 'edi';
  scope: string;
  sinceOn: string | null;
  untilOn: string | null;
}

export type AccessEvent =
  | EventShape<'access.granted', 'access', AccessFacts, 'grantedBy'>
  | EventShape<'access.changed', 'access', AccessFacts & { fields?: readonly string[] }, 'grantedBy'>
  | EventShape<'access.ended', 'access', { supplierId: string; area: AccessFacts['area'] }>;

/** The changed fields of a row, in the words of the schema; `null` when nothing changed. */
export function changesBetween<Row extends Record<string, EventValue>>(before: Row, after: Partial<Row>): Changes | null {
  const changed = Object.entries(after).filter(([field, value]) => value !== undefined && value !== before[field]);
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map(([field, value]) => [field, { from: before[field] ?? null, to: value as EventValue }]));
}
