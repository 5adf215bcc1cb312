import { sql } from 'kysely';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { Instant } from '#db/schema/index.ts';
import type { InvitationWaveRowTable, InvitationWaveTable } from '#db/schema/invitation-wave.ts';
import { inBatches } from './in-batches.ts';
import { RowNotFound } from './row-not-found.ts';
import { from, updateIn } from './scoped.ts';

export type WaveRow = InvitationWaveTable;
export type NewWave = Omit<WaveRow, 'organisation_id' | 'stopped_at' | 'stopped_by_member_id'>;
export type WavePlace = Pick<InvitationWaveRowTable, 'supplier_id' | 'contact_id'>;

/** Writes a wave with its suppliers in the order in which they are to be asked. */
export async function insertWave(tx: Tx, scope: OrganisationScope, wave: NewWave, places: readonly WavePlace[]): Promise<void> {
  const { organisationId: organisation_id } = scope;
  await tx.insertInto('invitation_wave').values({ ...wave, organisation_id, stopped_at: null, stopped_by_member_id: null }).execute();
  const unsettled = { settled_at: null, outcome: null, problem: null, invitation_id: null };
  const rows = places.map((place, index) => ({ ...place, ...unsettled, organisation_id, wave_id: wave.id, position: index + 1 }));
  await inBatches(rows, 9, async (batch) => {
    await tx.insertInto('invitation_wave_row').values(batch).execute();
  });
}

export async function findWave(db: Db, scope: OrganisationScope, waveId: string): Promise<WaveRow | null> {
  return (await from(db, scope, 'invitation_wave').selectAll('invitation_wave').where('invitation_wave.id', '=', waveId).executeTakeFirst()) ?? null;
}

export async function getWave(db: Db, scope: OrganisationScope, waveId: string): Promise<WaveRow> {
  const wave = await findWave(db, scope, waveId);
  if (!wave) throw new RowNotFound('wave');
  return wave;
}

const rowsOf = (db: Db, scope: OrganisationScope, waveId: string) => from(db, scope, 'invitation_wave_row').where('invitation_wave_row.wave_id', '=', waveId);

/** Who comes next; null when everybody had their turn. */
export async function findNextInWave(db: Db, scope: OrganisationScope, waveId: string): Promise<WavePlace | null> {
  const row = await rowsOf(db, scope, waveId)
    .select(['invitation_wave_row.supplier_id', 'invitation_wave_row.contact_id'])
    .where('invitation_wave_row.outcome', 'is', null)
    .orderBy('invitation_wave_row.position')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Waves in which some suppliers have not had their turn. */
export function listWavesAhead(db: Db, scope: OrganisationScope, supplierIds: readonly string[]) {
  return from(db, scope, 'invitation_wave_row')
    .select(['invitation_wave_row.supplier_id', 'invitation_wave_row.wave_id'])
    .where('invitation_wave_row.supplier_id', 'in', supplierIds)
    .where('invitation_wave_row.outcome', 'is', null)
    .orderBy('invitation_wave_row.wave_id')
    .execute();
}

export async function countSentInWave(db: Db, scope: OrganisationScope, waveId: string, since: Instant): Promise<number> {
  const row = await rowsOf(db, scope, waveId)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('invitation_wave_row.outcome', '=', 'sent')
    .where('invitation_wave_row.settled_at', '>=', since)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

export type Settled = { outcome: 'sent'; invitation_id: string } | { outcome: 'skipped'; problem: string };

export async function settleInWave(tx: Tx, scope: OrganisationScope, place: { waveId: string; supplierId: string }, settled: Settled, now: Instant): Promise<void> {
  await updateIn(tx, scope, 'invitation_wave_row')
    .set({ ...settled, settled_at: now })
    .where('invitation_wave_row.wave_id', '=', place.waveId)
    .where('invitation_wave_row.supplier_id', '=', place.supplierId)
    .where('invitation_wave_row.outcome', 'is', null)
    .execute();
}

/** Nobody else is asked; how many that spares. */
export async function stopWave(tx: Tx, scope: OrganisationScope, waveId: string, stopped: { now: Instant; memberId: string }): Promise<number> {
  await updateIn(tx, scope, 'invitation_wave')
    .set({ stopped_at: stopped.now, stopped_by_member_id: stopped.memberId })
    .where('invitation_wave.id', '=', waveId)
    .execute();
  const result = await updateIn(tx, scope, 'invitation_wave_row')
    .set({ outcome: 'stopped', settled_at: stopped.now })
    .where('invitation_wave_row.wave_id', '=', waveId)
    .where('invitation_wave_row.outcome', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

const countWhere = (condition: ReturnType<typeof sql>) => sql<number>`sum(case when ${condition} then 1 else 0 end)`;
const withOutcome = (outcome: string) => countWhere(sql`invitation_wave_row.outcome = ${outcome}`);

/** Waves with their counts, newest first; who may see only some units sees those units' part, and no wave without one. */
export function listWaves(db: Db, scope: OrganisationScope, { startOfToday, limit, waveId }: { startOfToday: Instant; limit: number; waveId?: string }) {
  return from(db, scope, 'invitation_wave_row')
    .innerJoin('invitation_wave as wave', (join) =>
      join.onRef('wave.organisation_id', '=', 'invitation_wave_row.organisation_id').onRef('wave.id', '=', 'invitation_wave_row.wave_id'),
    )
    .$if(waveId !== undefined, (query) => query.where('wave.id', '=', waveId ?? ''))
    .select(['wave.id', 'wave.created_at', 'wave.created_by_member_id', 'wave.contact_name', 'wave.contact_phone', 'wave.per_day', 'wave.starts_on', 'wave.stopped_at'])
    .select((eb) => [
      eb.fn.countAll<number>().as('total'),
      withOutcome('sent').as('sent'),
      withOutcome('skipped').as('skipped'),
      withOutcome('stopped').as('stopped'),
      countWhere(sql`invitation_wave_row.outcome = 'sent' and invitation_wave_row.settled_at >= ${startOfToday}`).as('sent_today'),
    ])
    .groupBy(['wave.id', 'wave.created_at', 'wave.created_by_member_id', 'wave.contact_name', 'wave.contact_phone', 'wave.per_day', 'wave.starts_on', 'wave.stopped_at'])
    .orderBy('wave.created_at', 'desc')
    .orderBy('wave.id', 'desc')
    .limit(limit)
    .execute();
}

export type ListedWave = Awaited<ReturnType<typeof listWaves>>[number];

/** Everybody in a wave, in the order of asking. */
export async function listWaveRows(db: Db, scope: OrganisationScope, waveId: string) {
  return rowsOf(db, scope, waveId)
    .innerJoin('supplier', (join) =>
      join.onRef('supplier.organisation_id', '=', 'invitation_wave_row.organisation_id').onRef('supplier.id', '=', 'invitation_wave_row.supplier_id'),
    )
    .select(['invitation_wave_row.supplier_id', 'invitation_wave_row.outcome', 'invitation_wave_row.problem', 'invitation_wave_row.settled_at', 'supplier.legal_name'])
    .orderBy('invitation_wave_row.position')
    .execute();
}
