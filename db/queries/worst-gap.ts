import { sql } from 'kysely';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { areasIn, type Gap } from '#app/domain/coverage/worst-gaps.ts';
import { qmLevels, type QmLevel } from '#app/domain/level/method.ts';
import type { Db } from '#db/dialect/connect.ts';
import { from } from './scoped.ts';
import { standingOn } from './coverage-interval.ts';

export interface WorstGap extends Gap {
  currency: string | null;
  triage: 'untriaged' | 'to_classify' | 'no_relevant_dependency' | 'not_a_supplier';
  status: 'candidate' | 'active' | 'ended';
}

/**
 * The first of all gaps in the order of `compareGaps`, which the database keeps: a page must not read every gap to show ten.
 * Level by level, because most of the time the highest one fills the page.
 */
export async function listWorstGaps(db: Db, scope: OrganisationScope, day: CalendarDate, limit: number): Promise<WorstGap[]> {
  const found: WorstGap[] = [];
  for (const level of qmLevels.toReversed()) {
    if (found.length < limit) found.push(...(await worstOfLevel(db, scope, day, level, limit - found.length)));
  }
  return found;
}

async function worstOfLevel(db: Db, scope: OrganisationScope, day: CalendarDate, level: QmLevel, limit: number): Promise<WorstGap[]> {
  const promise = sql<number>`case when coverage_interval.state = 'gap_agreed' then 2 when coverage_interval.proof_until is not null or coverage_interval.agreed_on is not null then 0 else 1 end`;
  const areaCount = sql<number>`case when coverage_interval.areas = '' then 0 else 1 + length(coverage_interval.areas) - length(replace(coverage_interval.areas, ',', '')) end`;
  const rows = await standingOn(db, scope, day)
    .innerJoin('supplier', (join) => join.onRef('supplier.organisation_id', '=', 'coverage_interval.organisation_id').onRef('supplier.id', '=', 'coverage_interval.supplier_id'))
    .where('coverage_interval.highest', '=', level)
    .where('coverage_interval.state', 'in', ['gap', 'gap_agreed'])
    .select(['supplier.id', 'supplier.legal_name', 'supplier.name_key', 'supplier.yearly_spend_cents', 'supplier.spend_currency', 'supplier.triage', 'supplier.status'])
    .select(['coverage_interval.state', 'coverage_interval.lowest', 'coverage_interval.proof_until', 'coverage_interval.agreed_on', 'coverage_interval.areas'])
    .orderBy(promise)
    .orderBy(sql`coalesce(supplier.yearly_spend_cents, 0)`, 'desc')
    .orderBy(areaCount, 'desc')
    .orderBy('supplier.name_key')
    .orderBy('supplier.id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    supplierId: row.id,
    name: row.legal_name,
    nameKey: row.name_key,
    state: row.state === 'gap_agreed' ? row.state : 'gap',
    lowest: row.lowest,
    level,
    proofUntil: row.proof_until,
    agreedOn: row.agreed_on,
    spendCents: row.yearly_spend_cents,
    currency: row.spend_currency,
    areas: areasIn(row.areas),
    triage: row.triage,
    status: row.status,
  }));
}

/** What lies on somebody's desk about some suppliers. */
export interface DeskFacts {
  waitingProofId: string | null;
  hasUnhandledAnswer: boolean;
  canBeMailed: boolean;
  invitations: { sentAt: string; openUntil: string | null }[];
}

/** Everything that the next step of some suppliers hangs on beside their coverage, in four questions however many they are. */
export async function listDeskFacts(db: Db, scope: OrganisationScope, supplierIds: readonly string[]): Promise<Map<string, DeskFacts>> {
  if (supplierIds.length === 0) return new Map();
  const [proofs, answers, contacts, invitations] = await Promise.all([
    waitingProofs(db, scope, supplierIds),
    from(db, scope, 'supplier_answer').select('supplier_answer.supplier_id').where('supplier_answer.supplier_id', 'in', supplierIds).where('supplier_answer.handled_at', 'is', null).where('supplier_answer.kind', 'in', ['question', 'contest']).execute(),
    from(db, scope, 'contact').select('contact.supplier_id').where('contact.supplier_id', 'in', supplierIds).where('contact.email', 'is not', null).execute(),
    from(db, scope, 'invitation')
      .select(['invitation.supplier_id', 'invitation.created_at', 'invitation.expires_at', 'invitation.answered_at', 'invitation.revoked_at'])
      .where('invitation.supplier_id', 'in', supplierIds)
      .orderBy('invitation.created_at', 'desc')
      .orderBy('invitation.id', 'desc')
      .execute(),
  ]);
  const has = (rows: readonly { supplier_id: string }[], id: string) => rows.some((row) => row.supplier_id === id);
  const factsOf = (id: string): DeskFacts => ({
    waitingProofId: proofs.find((row) => row.supplier_id === id)?.id ?? null,
    hasUnhandledAnswer: has(answers, id),
    canBeMailed: has(contacts, id),
    invitations: invitations
      .filter((row) => row.supplier_id === id)
      .map((row) => ({ sentAt: row.created_at, openUntil: row.answered_at === null && row.revoked_at === null ? row.expires_at : null })),
  });
  return new Map(supplierIds.map((id) => [id, factsOf(id)]));
}

function waitingProofs(db: Db, scope: OrganisationScope, supplierIds: readonly string[]) {
  return from(db, scope, 'proof')
    .leftJoin('verification', (join) =>
      join
        .onRef('verification.organisation_id', '=', 'proof.organisation_id')
        .onRef('verification.supplier_id', '=', 'proof.supplier_id')
        .onRef('verification.certificate_id', '=', 'proof.certificate_id')
        .on('verification.superseded_at', 'is', null),
    )
    .where('proof.supplier_id', 'in', supplierIds)
    .where('proof.removed_at', 'is', null)
    .where('verification.id', 'is', null)
    .select(['proof.id', 'proof.supplier_id'])
    .orderBy('proof.received_at', 'desc')
    .orderBy('proof.id', 'desc')
    .execute();
}
