import { addMilliseconds } from '#app/domain/calendar/instant.ts';
import type { Clock } from '#app/platform/clock/clock.ts';
import type { Log } from '#app/platform/log/log.ts';
import type { Databases } from '#db/dialect/connect.ts';
import { transact } from '#db/dialect/transact.ts';
import { buryJob, extendLease, finishJob, releaseJob, retryJob, type JobRow } from '#db/queries/job.ts';
import { GiveUp, type Job, type JobDefinition } from './define-job.ts';
import { retryDelaySeconds } from './retry-delay.ts';

export interface ClaimedJob<App> {
  row: JobRow;
  definition: JobDefinition<App>;
  token: string;
  attempt: number;
}

interface Parts<App> {
  db: Databases;
  clock: Clock;
  log: Log;
  app: () => App;
}

type Outcome = { kind: 'done' } | { kind: 'failed'; error: unknown };

const maxErrorLength = 2_000;

function errorText(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.slice(0, maxErrorLength);
}

/** Renews the lease while the job runs; the returned signal aborts when the lease is lost or the runner stops. */
function holdLease<App>({ db, clock, log }: Parts<App>, { row, definition, token }: ClaimedJob<App>, stopping: AbortSignal) {
  const lost = new AbortController();
  const renew = async () => {
    const until = addMilliseconds(clock.now(), definition.leaseSeconds * 1000);
    const isHeld = await transact(db, (tx) => extendLease(tx, { id: row.id, token }, until));
    if (!isHeld) lost.abort();
  };
  const timer = setInterval(() => {
    renew().catch((error: unknown) => log.warn({ err: error, job: row.id }, 'renewing a lease failed'));
  }, (definition.leaseSeconds * 1000) / 3);
  return { signal: AbortSignal.any([lost.signal, stopping]), release: () => clearInterval(timer) };
}

async function attempt<App>(parts: Parts<App>, claimed: ClaimedJob<App>, job: Job): Promise<Outcome> {
  // A run that died with its last attempt is taken over only to be buried.
  if (claimed.attempt > claimed.definition.maxAttempts) return { kind: 'failed', error: new GiveUp('the process died during the last attempt') };
  try {
    await claimed.definition.run(parts.app(), job);
    return { kind: 'done' };
  } catch (error) {
    return { kind: 'failed', error };
  }
}

/** Runs one claimed job and records how it ended, unless the lease was lost: then another runner speaks for it. */
export async function runClaimedJob<App>(parts: Parts<App>, claimed: ClaimedJob<App>, stopping: AbortSignal): Promise<void> {
  const { db, clock, log } = parts;
  const { row, definition, token } = claimed;
  const lease = holdLease(parts, claimed, stopping);
  const leased = { id: row.id, token };
  const job: Job = {
    id: row.id,
    key: row.key,
    kind: row.kind,
    organisationId: row.organisation_id,
    payload: JSON.parse(row.payload_json),
    attempt: claimed.attempt,
    signal: lease.signal,
  };
  const outcome = await attempt(parts, claimed, job);
  lease.release();
  const now = clock.now();
  if (outcome.kind === 'done') {
    await transact(db, (tx) => finishJob(tx, leased, now));
    return;
  }
  if (stopping.aborted) {
    await transact(db, (tx) => releaseJob(tx, leased, claimed.attempt));
    return;
  }
  const error = errorText(outcome.error);
  if (!(outcome.error instanceof GiveUp) && claimed.attempt < definition.maxAttempts) {
    const runAt = addMilliseconds(now, retryDelaySeconds(claimed.attempt) * 1000);
    await transact(db, (tx) => retryJob(tx, leased, { runAt, error }));
    log.warn({ err: outcome.error, job: row.id, kind: row.kind, attempt: claimed.attempt, runAt }, 'job failed, will be tried again');
    return;
  }
  const isBuried = await transact(db, (tx) => buryJob(tx, leased, { now, error }));
  log.error({ err: outcome.error, job: row.id, kind: row.kind, attempt: claimed.attempt }, 'job is a dead letter');
  if (isBuried) await definition.onDead?.(parts.app(), job, error);
}
