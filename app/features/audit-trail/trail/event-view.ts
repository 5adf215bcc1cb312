import type { AuditEventType, OrganisationAuditEvent } from '#app/domain/audit/events.ts';

/** The data of one kind of event, as its sentence gets it. */
export type DataOf<T extends AuditEventType> = Extract<OrganisationAuditEvent, { type: T }>['data'];

/** What a sentence is made of. Names are those of today; who or what is gone is named by what the event itself says. */
export interface Told<Data> {
  data: Data;
  /** Of the supplier that it is about. */
  supplier: string;
  /** Personal values that were not erased. */
  personal: { readonly [field: string]: string | undefined };
}

export interface EventView {
  sequence: number;
  type: string;
  at: string;
  /** On the clocks of the organisation, `14:05`. */
  time: string;
  actor: { kind: 'member' | 'supplier' | 'operator' | 'system'; name: string | null };
  supplierId: string | null;
  /** Null when it is gone from the register. */
  supplier: string | null;
  data: unknown;
  personal: { [field: string]: string };
  /** For who wants to see what was hashed. */
  canonical: string;
  hash: string;
}
