import { randomBytes } from 'node:crypto';
import type { Actor } from '#app/domain/access/scope.ts';
import { actorId, canonicalEvent, personalDigest, personalFields, supplierOf, type EventPlace, type PersonalValue } from '#app/domain/audit/canonical.ts';
import { linkHash, type Head } from '#app/domain/audit/chain.ts';
import type { AuditEvent } from '#app/domain/audit/events.ts';
import { wordsApart } from '#app/domain/audit/spoken-words.ts';
import { sha256 } from '#app/platform/hash/sha256.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { insertAuditEvents, type AuditEventRow } from '#db/queries/audit-event.ts';
import { moveChainHead } from '#db/queries/chain-head.ts';
import { newId } from '#db/queries/new-id.ts';

interface Page {
  chainId: string;
  actor: Actor;
  now: string;
}

/** Links the events to the chain and moves its head. The head must be locked by this transaction. */
export async function appendEvents(tx: Tx, head: Head, page: Page, events: readonly AuditEvent[]): Promise<void> {
  let last = head;
  const rows: AuditEventRow[] = [];
  const personalRows = [];
  for (const event of events) {
    const place: EventPlace = { chainId: page.chainId, sequence: last.sequence + 1, id: newId(), at: page.now, actor: page.actor };
    const { data, words } = wordsApart(event);
    const personal = withSalt([...personalFields(event, page.actor), ...words]);
    const row = toRow(place, { ...event, data } as AuditEvent, personal, last.hash);
    rows.push(row);
    personalRows.push(...personal.map((value) => ({ chain_id: page.chainId, sequence: row.sequence, ...value })));
    last = row;
  }
  await insertAuditEvents(tx, rows, personalRows);
  await moveChainHead(tx, page.chainId, { sequence: last.sequence, hash: last.hash }, page.now);
}

function withSalt(fields: readonly [field: string, value: string][]): PersonalValue[] {
  return fields.map(([field, value]) => ({ field, value, salt: randomBytes(16).toString('hex') }));
}

function toRow(place: EventPlace, event: AuditEvent, personal: readonly PersonalValue[], previousHash: string): AuditEventRow {
  const digests = Object.fromEntries(personal.map((value) => [value.field, personalDigest(sha256, value)]));
  const canonical = canonicalEvent(place, event, digests);
  return {
    chain_id: place.chainId,
    sequence: place.sequence,
    id: place.id,
    type: event.type,
    at: place.at,
    actor_kind: place.actor.kind,
    actor_id: actorId(place.actor),
    subject_kind: event.subject.kind,
    subject_id: event.subject.id,
    supplier_id: supplierOf(event),
    canonical,
    previous_hash: previousHash,
    hash: linkHash(sha256, previousHash, canonical),
  };
}
