import { addMilliseconds } from '#app/domain/calendar/instant.ts';
import type { Clock } from '#app/platform/clock/clock.ts';
import type { Log } from '#app/platform/log/log.ts';
import type { Databases } from '#db/dialect/connect.ts';
import { transact } from '#db/dialect/transact.ts';
import { claimJob, listDueJobs, type JobRow } from '#db/queries/job.ts';
import { newId } from '#db/queries/new-id.ts';
import type { JobDefinition } from './define-job.ts';
import type { JobRunner } from './job-runner.ts';
import type { StandingJob } from './standing-job.server.ts';
import { runClaimedJob, type ClaimedJob } from './run-claimed-job.server.ts';

export interface JobRunnerParts<App> {
  db: Databases;
  clock: Clock;
  log: Log;
  definitions: readonly JobDefinition<App>[];
  standing?: readonly Pick<StandingJob<App>, 'plan'>[];
  /** Asked when a job runs: the app holds the runner, so it cannot exist before it. */
  app: () => App;
  pollMs?: number;
  /** Jobs at the same time; one slow mail server must not hold up an import. */
  concurrency?: number;
}

const defaultPollMs = 5_000;
const defaultConcurrency = 4;
const defaultGraceMs = 10_000;

class Runner<App> implements JobRunner {
  readonly #parts: JobRunnerParts<App>;
  readonly #definitions: ReadonlyMap<string, JobDefinition<App>>;
  readonly #running = new Set<Promise<void>>();
  readonly #stopping = new AbortController();
  #timer: NodeJS.Timeout | null = null;
  #pass: Promise<void> | null = null;
  #isStarted = false;
  #isWoken = false;

  constructor(parts: JobRunnerParts<App>) {
    this.#parts = parts;
    this.#definitions = new Map(parts.definitions.map((definition) => [definition.kind, definition]));
    if (this.#definitions.size !== parts.definitions.length) throw new Error('two jobs of one kind');
  }

  start(): void {
    this.#isStarted = true;
    this.#planStanding().catch((error: unknown) => this.#parts.log.error({ err: error }, 'planning standing jobs failed'));
    this.wake();
  }

  async #planStanding(): Promise<void> {
    for (const job of this.#parts.standing ?? []) await job.plan(this.#parts);
  }

  wake(): void {
    if (!this.#isStarted || this.#stopping.signal.aborted) return;
    this.#isWoken = true;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#pass ??= this.#passes().finally(() => {
      this.#pass = null;
      if (this.#isWoken) return this.wake();
      if (!this.#stopping.signal.aborted) this.#timer = setTimeout(() => this.wake(), this.#parts.pollMs ?? defaultPollMs);
    });
  }

  async drain(): Promise<void> {
    for (;;) {
      const begun = await this.#fillSlots();
      if (this.#running.size > 0) await Promise.race(this.#running);
      else if (!begun) return;
    }
  }

  async stop(graceMs = defaultGraceMs): Promise<void> {
    this.#stopping.abort();
    if (this.#timer) clearTimeout(this.#timer);
    await this.#pass;
    const grace = new AbortController();
    const patience = new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, graceMs);
      grace.signal.addEventListener('abort', () => (clearTimeout(timer), resolve()));
    });
    await Promise.race([Promise.all(this.#running), patience]);
    grace.abort();
  }

  /** Looks again as long as somebody woke us meanwhile; a failing database is met again at the next poll. */
  async #passes(): Promise<void> {
    while (this.#isWoken && !this.#stopping.signal.aborted) {
      this.#isWoken = false;
      try {
        await this.#fillSlots();
      } catch (error) {
        this.#parts.log.error({ err: error }, 'looking for jobs failed');
      }
    }
  }

  /** Begins due jobs until the slots are full or nothing is due; true when it began one. */
  async #fillSlots(): Promise<boolean> {
    let begun = false;
    for (;;) {
      const free = (this.#parts.concurrency ?? defaultConcurrency) - this.#running.size;
      if (free <= 0 || this.#stopping.signal.aborted) return begun;
      const now = this.#parts.clock.now();
      const due = await listDueJobs(this.#parts.db.read, { now, kinds: [...this.#definitions.keys()], limit: free });
      if (due.length === 0) return begun;
      for (const row of due) {
        const claimed = await this.#claim(row);
        if (!claimed) continue;
        begun = true;
        this.#begin(claimed);
      }
    }
  }

  async #claim(row: JobRow): Promise<ClaimedJob<App> | null> {
    const definition = this.#definitions.get(row.kind);
    if (!definition) return null;
    const token = newId();
    const leaseUntil = addMilliseconds(this.#parts.clock.now(), definition.leaseSeconds * 1000);
    const isOurs = await transact(this.#parts.db, (tx) => claimJob(tx, row, { token, leaseUntil, maxAttempts: definition.maxAttempts }));
    return isOurs ? { row, definition, token, attempt: row.attempts + 1 } : null;
  }

  #begin(claimed: ClaimedJob<App>): void {
    const run = runClaimedJob(this.#parts, claimed, this.#stopping.signal)
      .catch((error: unknown) => this.#parts.log.error({ err: error, job: claimed.row.id }, 'recording a job failed; its lease will run out'))
      .finally(() => {
        this.#running.delete(run);
        this.wake();
      });
    this.#running.add(run);
  }
}

/** Runs jobs in this process, together with any number of other processes on the same database. */
export function createJobRunner<App>(parts: JobRunnerParts<App>): JobRunner {
  return new Runner(parts);
}
