import { sql } from 'kysely';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { Instant } from '#db/schema/index.ts';
import type { JobTable } from '#db/schema/job.ts';

export type JobRow = JobTable;
export type NewJob = Pick<JobTable, 'id' | 'key' | 'kind' | 'organisation_id' | 'payload_json' | 'run_at' | 'created_at'>;

/** Until a runner that knows the kind claims it, a job may be tried this often. */
const unknownMaxAttempts = 8;

/** A key that exists already makes this a no-op: the work was asked for before. */
export async function insertJob(tx: Tx, job: NewJob): Promise<void> {
  await tx
    .insertInto('job')
    .values({
      ...job,
      status: 'waiting',
      attempts: 0,
      max_attempts: unknownMaxAttempts,
      lease_token: null,
      lease_until: null,
      last_error: null,
      finished_at: null,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
}

/** What a runner knows, at an instant; without the organisations that have their share of its slots already. */
export interface DueAsked {
  now: Instant;
  kinds: readonly string[];
  busy?: readonly string[];
}

/** Whose turn it was last. The installation's own jobs have a turn as if they were one more organisation's. */
export type Turn = string | null;

/** Running jobs whose lease ran out: their runner died. The oldest first. */
export async function findAbandonedJob(db: Db, asked: DueAsked): Promise<JobRow | null> {
  return (await due(db, asked).where(sql<boolean>`status = 'running'`).where('lease_until', '<', asked.now).orderBy('lease_until').orderBy('id').executeTakeFirst()) ?? null;
}

/**
 * The oldest waiting job of the next organisation after this turn whose time has come, so that one with thousands is not
 * before one with a single job more than once. Null: nothing is due.
 */
export async function findNextDueJob(db: Db, asked: DueAsked, after: Turn): Promise<JobRow | null> {
  const waiting = due(db, asked).where(sql<boolean>`status = 'waiting'`).where('run_at', '<=', asked.now).limit(1);
  const inOrder = waiting.orderBy('organisation_id').orderBy('run_at').orderBy('id');
  const own = () => waiting.where('organisation_id', 'is', null).orderBy('run_at').orderBy('id').executeTakeFirst();
  const next = () => inOrder.where('organisation_id', '>', after ?? '').executeTakeFirst();
  const first = () => inOrder.where('organisation_id', '>', '').executeTakeFirst();
  return (await next()) ?? (await own()) ?? (after === null ? null : ((await first()) ?? null));
}

function due(db: Db, { kinds, busy = [] }: DueAsked) {
  const known = db.selectFrom('job').selectAll().where('kind', 'in', kinds);
  return busy.length === 0 ? known : known.where((eb) => eb.or([eb('organisation_id', 'is', null), eb('organisation_id', 'not in', busy)]));
}

export interface Claim {
  token: string;
  leaseUntil: Instant;
  maxAttempts: number;
}

type Seen = Pick<JobRow, 'id' | 'status' | 'attempts' | 'lease_token' | 'lease_until'>;

/**
 * Takes a job exactly as it was seen; false when somebody else was quicker or its runner renewed the lease meanwhile.
 * Comparing what was seen needs no row locks and reads the same on both dialects.
 */
export async function claimJob(tx: Tx, seen: Seen, claim: Claim): Promise<boolean> {
  const result = await tx
    .updateTable('job')
    .set({
      status: 'running',
      attempts: seen.attempts + 1,
      max_attempts: claim.maxAttempts,
      lease_token: claim.token,
      lease_until: claim.leaseUntil,
    })
    .where('id', '=', seen.id)
    .where('status', '=', seen.status)
    .where('attempts', '=', seen.attempts)
    .where('lease_token', seen.lease_token === null ? 'is' : '=', seen.lease_token)
    .where('lease_until', seen.lease_until === null ? 'is' : '=', seen.lease_until)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** What a runner may do to a job only while it still holds the lease. */
export type Leased = { id: string; token: string };

async function updateLeased(tx: Tx, leased: Leased, change: Partial<JobTable>): Promise<boolean> {
  const result = await tx
    .updateTable('job')
    .set(change)
    .where('id', '=', leased.id)
    .where('status', '=', 'running')
    .where('lease_token', '=', leased.token)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

const unleased = { lease_token: null, lease_until: null } as const;

/** False when the lease was lost. */
export function extendLease(tx: Tx, leased: Leased, leaseUntil: Instant): Promise<boolean> {
  return updateLeased(tx, leased, { lease_until: leaseUntil });
}

export function finishJob(tx: Tx, leased: Leased, now: Instant): Promise<boolean> {
  return updateLeased(tx, leased, { ...unleased, status: 'done', last_error: null, finished_at: now });
}

export function retryJob(tx: Tx, leased: Leased, retry: { runAt: Instant; error: string }): Promise<boolean> {
  return updateLeased(tx, leased, { ...unleased, status: 'waiting', run_at: retry.runAt, last_error: retry.error });
}

export function buryJob(tx: Tx, leased: Leased, burial: { now: Instant; error: string }): Promise<boolean> {
  return updateLeased(tx, leased, { ...unleased, status: 'dead', last_error: burial.error, finished_at: burial.now });
}

/** Gives a job back untouched: the runner stops, the attempt does not count. */
export function releaseJob(tx: Tx, leased: Leased, attempt: number): Promise<boolean> {
  return updateLeased(tx, leased, { ...unleased, status: 'waiting', attempts: attempt - 1 });
}

/** Forgets what is done of one kind and can no longer be asked for: its time has passed. */
export async function deleteFinishedJobs(tx: Tx, kind: string, before: Instant): Promise<void> {
  await tx.deleteFrom('job').where('kind', '=', kind).where('status', '=', 'done').where('run_at', '<', before).execute();
}

/** Work of one kind for organisations that was written down up to an instant and is not needed: it was done another way. */
export async function unsafeDropWaitingJobs(tx: Tx, kind: string, until: Instant): Promise<void> {
  await tx.deleteFrom('job').where('kind', '=', kind).where('status', '=', 'waiting').where('organisation_id', 'is not', null).where('run_at', '<=', until).execute();
}

export async function findJobByKey(db: Db, key: string): Promise<JobRow | null> {
  return (await db.selectFrom('job').selectAll().where('key', '=', key).executeTakeFirst()) ?? null;
}

export async function countJobsByStatus(db: Db): Promise<Record<JobRow['status'], number>> {
  const rows = await db
    .selectFrom('job')
    .select(({ fn }) => ['status', fn.countAll<number>().as('n')])
    .groupBy('status')
    .execute();
  const none = { waiting: 0, running: 0, done: 0, dead: 0 };
  return { ...none, ...Object.fromEntries(rows.map((row) => [row.status, row.n])) };
}
