import type { Link } from '#app/domain/audit/chain.ts';
import type { PersonalValue } from '#app/domain/audit/canonical.ts';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { AuditEventTable } from '#db/schema/audit-event.ts';
import type { AuditPersonalTable } from '#db/schema/audit-personal.ts';
import { insertRows } from './insert-rows.ts';
import { registered } from './scoped.ts';

export type AuditEventRow = AuditEventTable;

/** Only `mutate` appends, under the lock of the chain's head. */
export async function insertAuditEvents(tx: Tx, events: readonly AuditEventTable[], personal: readonly AuditPersonalTable[]): Promise<void> {
  await insertRows(tx, 'audit_event', events);
  await insertRows(tx, 'audit_personal', personal);
}

/** A page of one chain in the order of writing, from after `afterSequence`, with the personal values that still stand. */
export async function listLinks(db: Db, chainId: string, afterSequence: number, limit: number): Promise<Link[]> {
  const rows = await db
    .selectFrom('audit_event')
    .selectAll()
    .where('chain_id', '=', chainId)
    .where('sequence', '>', afterSequence)
    .orderBy('sequence')
    .limit(limit)
    .execute();
  const [first, last] = [rows[0], rows[rows.length - 1]];
  if (!first || !last) return [];
  const personal = await personalBetween(db, chainId, first.sequence, last.sequence);
  return rows.map((row) => toLink(row, personal.get(row.sequence) ?? []));
}

async function personalBetween(db: Db, chainId: string, first: number, last: number): Promise<Map<number, PersonalValue[]>> {
  const rows = await db
    .selectFrom('audit_personal')
    .selectAll()
    .where('chain_id', '=', chainId)
    .where('sequence', '>=', first)
    .where('sequence', '<=', last)
    .orderBy('sequence')
    .orderBy('field')
    .execute();
  return groupBySequence(rows);
}

function groupBySequence(rows: readonly AuditPersonalTable[]): Map<number, PersonalValue[]> {
  const grouped = new Map<number, PersonalValue[]>();
  for (const { sequence, field, salt, value } of rows) {
    const group = grouped.get(sequence);
    if (group) group.push({ field, salt, value });
    else grouped.set(sequence, [{ field, salt, value }]);
  }
  return grouped;
}

export function toLink(row: AuditEventTable, personal: readonly PersonalValue[]): Link {
  return {
    chainId: row.chain_id,
    sequence: row.sequence,
    id: row.id,
    type: row.type,
    at: row.at,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    supplierId: row.supplier_id,
    canonical: row.canonical,
    previousHash: row.previous_hash,
    hash: row.hash,
    personal,
  };
}

const lookedBackAt = 200;

/** Whether a job that runs a second time has told this already: looks among the last events about the same subject. */
export async function wasTold(db: Db, scope: OrganisationScope, { type, subject, data }: { type: string; subject: { kind: string; id: string }; data: { notice: string } }): Promise<boolean> {
  const rows = await db
    .selectFrom('audit_event')
    .select(['type', 'canonical'])
    .where('chain_id', '=', scope.organisationId)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .orderBy('sequence', 'desc')
    .limit(lookedBackAt)
    .execute();
  return rows.some((row) => row.type === type && (JSON.parse(row.canonical) as { data: { notice?: unknown } }).data.notice === data.notice);
}

/** The first link that was written at an instant or later; clocks may have gone back, so the first by its place. */
export async function findFirstSince(db: Db, chainId: string, instant: string): Promise<{ sequence: number; previousHash: string } | null> {
  const places = db.selectFrom('audit_event').where('chain_id', '=', chainId).where('at', '>=', instant).select((eb) => eb.fn.min('sequence').as('sequence'));
  const row = await db.selectFrom('audit_event').select(['sequence', 'previous_hash as previousHash']).where('chain_id', '=', chainId).where('sequence', '=', places).executeTakeFirst();
  return row ?? null;
}

/** The last link that was written before an instant. */
export async function findLastBefore(db: Db, chainId: string, instant: string): Promise<{ sequence: number; hash: string } | null> {
  const places = db.selectFrom('audit_event').where('chain_id', '=', chainId).where('at', '<', instant).select((eb) => eb.fn.max('sequence').as('sequence'));
  const row = await db.selectFrom('audit_event').select(['sequence', 'hash']).where('chain_id', '=', chainId).where('sequence', '=', places).executeTakeFirst();
  return row ?? null;
}

/** The first link of a chain for which a personal value is kept, and which is not there itself. */
export async function findStrayPersonal(db: Db, chainId: string): Promise<number | null> {
  const row = await db
    .selectFrom('audit_personal')
    .leftJoin('audit_event', (join) => join.onRef('audit_event.chain_id', '=', 'audit_personal.chain_id').onRef('audit_event.sequence', '=', 'audit_personal.sequence'))
    .select('audit_personal.sequence')
    .where('audit_personal.chain_id', '=', chainId)
    .where('audit_event.chain_id', 'is', null)
    .orderBy('audit_personal.sequence')
    .limit(1)
    .executeTakeFirst();
  return row?.sequence ?? null;
}

export interface TrailFilter {
  /** Begins of types: `supplier.` for all that happens to suppliers. */
  family?: string | undefined;
  supplierId?: string | undefined;
  /** Of any of these; an empty list: of none. */
  supplierIds?: readonly string[] | undefined;
  /** Suppliers that went into that one: their story is part of its own. */
  mergedIds?: readonly string[] | undefined;
  memberId?: string | undefined;
  actorKind?: AuditEventTable['actor_kind'] | undefined;
  /** Not before this instant. */
  from?: string | undefined;
  /** Before this instant. */
  until?: string | undefined;
}

/** A member limited to units sees what concerns their suppliers, and what concerns none. */
function trail(db: Db, scope: OrganisationScope, filter: TrailFilter) {
  const { family, supplierId, supplierIds, mergedIds = [], memberId, actorKind, from: since, until } = filter;
  return db
    .selectFrom('audit_event')
    .where('chain_id', '=', scope.organisationId)
    .$if(family !== undefined, (query) => query.where('type', '>=', `${family}.`).where('type', '<', `${family}/`))
    .$if(supplierId !== undefined, (query) => query.where('audit_event.supplier_id', 'in', [supplierId ?? '', ...mergedIds]))
    .$if(supplierIds !== undefined, (query) => query.where('audit_event.supplier_id', 'in', supplierIds?.length ? [...supplierIds] : ['']))
    .$if(memberId !== undefined, (query) => query.where('actor_kind', '=', 'member').where('actor_id', '=', memberId ?? ''))
    .$if(actorKind !== undefined, (query) => query.where('actor_kind', '=', actorKind ?? 'system'))
    .$if(since !== undefined, (query) => query.where('at', '>=', since ?? ''))
    .$if(until !== undefined, (query) => query.where('at', '<', until ?? ''))
    .$if(scope.unitIds !== null, (query) =>
      query.where((eb) => eb.or([eb('audit_event.supplier_id', 'is', null), eb('audit_event.supplier_id', 'in', registered(db, scope).select('supplier.id'))])),
    );
}

/** Newest first. `before` is the sequence of the last one already shown. */
export async function listTrail(db: Db, scope: OrganisationScope, filter: TrailFilter, page: { before: number | null; limit: number }): Promise<Link[]> {
  const rows = await trail(db, scope, filter)
    .selectAll('audit_event')
    .$if(page.before !== null, (query) => query.where('sequence', '<', page.before ?? 0))
    .orderBy('sequence', 'desc')
    .limit(page.limit)
    .execute();
  if (rows.length === 0) return [];
  const personal = await personalOf(db, scope.organisationId, rows.map((row) => row.sequence));
  return rows.map((row) => toLink(row, personal.get(row.sequence) ?? []));
}

async function personalOf(db: Db, chainId: string, sequences: readonly number[]): Promise<Map<number, PersonalValue[]>> {
  const rows = await db.selectFrom('audit_personal').selectAll().where('chain_id', '=', chainId).where('sequence', 'in', [...sequences]).orderBy('field').execute();
  return groupBySequence(rows);
}

/** Whether a member has done one thing to one subject since. */
export async function hasActed(db: Db, { organisationId }: Pick<OrganisationScope, 'organisationId'>, { type, subject, memberId, since }: { type: string; subject: { kind: string; id: string }; memberId: string; since: string }): Promise<boolean> {
  const row = await db
    .selectFrom('audit_event')
    .select('id')
    .where('chain_id', '=', organisationId)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('type', '=', type)
    .where('actor_kind', '=', 'member')
    .where('actor_id', '=', memberId)
    .where('at', '>', since)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
