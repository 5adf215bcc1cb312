import { sql } from 'kysely';
import type { Db } from '#db/dialect/connect.ts';
import type { Instant } from '#db/schema/index.ts';

export interface WorkFigures {
  /** What is done is not counted: it only grows. */
  jobs: { kind: string; status: 'waiting' | 'running' | 'dead'; count: number }[];
  /** When the job that has waited longest was due; null: none is. */
  oldestDueAt: Instant | null;
  mails: { waiting: number; failed: number };
  /** Chains whose end nothing has signed, and since when. */
  unsignedChains: { count: number; oldestAt: Instant | null };
}

/** What is left to do in the whole installation: numbers for its operator, who sees no organisation. */
export async function unsafeCountWork(db: Db, now: Instant): Promise<WorkFigures> {
  return { jobs: await countJobs(db), oldestDueAt: await findOldestDue(db, now), mails: await countMails(db), unsignedChains: await countUnsigned(db) };
}

async function countJobs(db: Db): Promise<WorkFigures['jobs']> {
  const counted = (status: WorkFigures['jobs'][number]['status']) =>
    db
      .selectFrom('job')
      .where('status', '=', sql.lit(status))
      .select(({ fn }) => ['kind', fn.countAll<number>().as('count')])
      .groupBy('kind')
      .orderBy('kind')
      .execute();
  const states = ['waiting', 'running', 'dead'] as const;
  return (await Promise.all(states.map(async (status) => (await counted(status)).map((row) => ({ ...row, status }))))).flat();
}

async function findOldestDue(db: Db, now: Instant): Promise<Instant | null> {
  const due = await db.selectFrom('job').where('status', '=', sql.lit('waiting')).where('run_at', '<=', now).select('run_at').orderBy('run_at').limit(1).executeTakeFirst();
  return due?.run_at ?? null;
}

async function countMails(db: Db): Promise<WorkFigures['mails']> {
  const left = await db
    .selectFrom('outbox_mail')
    .where('sent_at', 'is', null)
    .select(({ fn }) => [fn.countAll<number>().as('all'), fn.count<number>('failed_at').as('failed')])
    .executeTakeFirstOrThrow();
  return { waiting: left.all - left.failed, failed: left.failed };
}

/** A chain that was never signed counts from its last event, any other from its last signature: it may move all the time. */
async function countUnsigned(db: Db): Promise<WorkFigures['unsignedChains']> {
  return db
    .selectFrom('chain_head')
    .leftJoin('signed_head', (join) => join.onRef('signed_head.chain_id', '=', 'chain_head.chain_id').onRef('signed_head.sequence', '=', 'chain_head.sequence'))
    .where('signed_head.chain_id', 'is', null)
    .where('chain_head.sequence', '>', 0)
    .select(({ fn, selectFrom }) => [
      fn.countAll<number>().as('count'),
      fn.min<Instant | null>(fn.coalesce(selectFrom('signed_head as last').whereRef('last.chain_id', '=', 'chain_head.chain_id').orderBy('last.sequence', 'desc').limit(1).select('last.signed_at'), 'chain_head.updated_at')).as('oldestAt'),
    ])
    .executeTakeFirstOrThrow();
}
