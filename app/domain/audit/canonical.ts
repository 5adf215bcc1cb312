import type { AuditEvent } from './events.ts';
import type { EventValue } from './event-shape.ts';
import type { Actor } from '#app/domain/access/scope.ts';

/** SHA-256 of a UTF-8 text, as 64 lower-case hexadecimal digits. Hashing comes in through the door. */
export type Sha256 = (text: string) => string;

/** Version of the format; stands in every event. */
const format = 1;

export interface EventPlace {
  chainId: string;
  /** 1 for the first event of a chain. */
  sequence: number;
  id: string;
  at: string;
  actor: Actor;
}

export interface PersonalValue {
  field: string;
  salt: string;
  value: string;
}

/** A personal value as the chain keeps it. Without the salt, guessing names or addresses would reveal it. */
export function personalDigest(sha256: Sha256, personal: Omit<PersonalValue, 'field'>): string {
  return sha256(`${personal.salt}\n${personal.value}`);
}

/** What identifies the actor without naming a person; an operator is known by the name of the account at the machine. */
export function actorId(actor: Actor): string {
  switch (actor.kind) {
    case 'member':
      return actor.memberId;
    case 'supplier':
      return actor.invitationId;
    case 'operator':
      return actor.name;
    case 'system':
      return actor.job;
  }
}

/** The supplier that an event is about, be it by what hangs on it; null: none. Read off its text as well as off the event. */
export function supplierOf(event: { subject: { kind?: unknown; id?: unknown }; data?: unknown }): string | null {
  if (event.subject.kind === 'supplier') return String(event.subject.id);
  const { data } = event;
  return typeof data === 'object' && data !== null && 'supplierId' in data && typeof data.supplierId === 'string' ? data.supplierId : null;
}

/** The event's personal fields that have a value, and the name that a supplier's visitor gave. */
export function personalFields(event: AuditEvent, actor: Actor): [field: string, value: string][] {
  const own = Object.entries(event.personal ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '');
  return actor.kind === 'supplier' && actor.name ? [...own, ['actorName', actor.name]] : own;
}

/**
 * The one text of an event that is hashed: JSON with sorted keys, without spaces, without fields that are absent.
 * Personal fields stand in it as digests only. Our design.
 */
export function canonicalEvent(place: EventPlace, event: AuditEvent, digests: { readonly [field: string]: string }): string {
  return canonicalText({
    format,
    chain: place.chainId,
    sequence: place.sequence,
    id: place.id,
    at: place.at,
    actor: { kind: place.actor.kind, id: actorId(place.actor) },
    type: event.type,
    subject: event.subject,
    data: event.data as EventValue,
    personal: digests,
  });
}

/** @throws RangeError for a number that JSON cannot hold: it would read back as another value. */
export function canonicalText(value: EventValue): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError('An event cannot hold a number that is not finite');
    return JSON.stringify(value);
  }
  if (isList(value)) return `[${value.map(canonicalText).join(',')}]`;
  const fields = Object.entries(value).filter((entry): entry is [string, EventValue] => entry[1] !== undefined);
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalText(field)}`).join(',')}}`;
}

function isList(value: EventValue): value is readonly EventValue[] {
  return Array.isArray(value);
}
