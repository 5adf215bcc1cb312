import { addMilliseconds } from '#app/domain/calendar/instant.ts';
import type { Clock } from '#app/platform/clock/clock.ts';
import type { Log } from '#app/platform/log/log.ts';
import type { Databases } from '#db/dialect/connect.ts';
import { transact } from '#db/dialect/transact.ts';
import { claimJob, findAbandonedJob, findNextDueJob, type JobRow, type Turn } from '#db/queries/job.ts';
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
const defaultConcurrency = 6;
/** One organisation leaves the rest of the slots to the others, also when it has long work and nobody else has any yet. */
const shareOfOne = 2 / 3;
const defaultGraceMs = 10_000;

class Runner<App> implements JobRunner {
  readonly #parts: JobRunnerParts<App>;
  readonly #definitions: ReadonlyMap<string, JobDefinition<App>>;
  readonly #running = new Set<Promise<void>>();
  readonly #stopping = new AbortController();
  readonly #runningOf = new Map<string, number>();
  #turn: Turn = null;
  #timer: NodeJS.Timeout | null = null;
  #pass: Promise<void> | null = null;
  #isStarted = false;
  #isWoken = false;
  #hasFailed = false;
  #holds = 0;

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

  get isAtWork(): boolean {
    return this.#isStarted && !this.#stopping.signal.aborted && !this.#hasFailed;
  }

  async hold<T>(meanwhile: () => Promise<T>): Promise<T> {
    this.#holds += 1;
    try {
      return await meanwhile();
    } finally {
      this.#holds -= 1;
      this.wake();
    }
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
        this.#hasFailed = false;
      } catch (error) {
        this.#hasFailed = true;
        this.#parts.log.error({ err: error }, 'looking for jobs failed');
      }
    }
  }

  /** Begins due jobs until the slots are full or nothing is due; true when it began one. */
  async #fillSlots(): Promise<boolean> {
    let begun = false;
    for (;;) {
      if (this.#running.size >= this.#slots || this.#holds > 0 || this.#stopping.signal.aborted) return begun;
      const row = await this.#findNext();
      if (!row) return begun;
      const claimed = await this.#claim(row);
      if (!claimed) continue;
      begun = true;
      this.#begin(claimed);
    }
  }

  get #slots(): number {
    return this.#parts.concurrency ?? defaultConcurrency;
  }

  /** Organisations take turns; one that has its share of the slots waits until a job of its own is over. */
  async #findNext(): Promise<JobRow | null> {
    const { db, clock } = this.#parts;
    const share = Math.ceil(this.#slots * shareOfOne);
    const busy = [...this.#runningOf].filter(([, running]) => running >= share).map(([organisationId]) => organisationId);
    const asked = { now: clock.now(), kinds: [...this.#definitions.keys()], busy };
    const row = (await findAbandonedJob(db.read, asked)) ?? (await findNextDueJob(db.read, asked, this.#turn));
    if (row) this.#turn = row.organisation_id;
    return row;
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
    const organisationId = claimed.row.organisation_id;
    this.#count(organisationId, 1);
    const run = runClaimedJob(this.#parts, claimed, this.#stopping.signal)
      .catch((error: unknown) => this.#parts.log.error({ err: error, job: claimed.row.id }, 'recording a job failed; its lease will run out'))
      .finally(() => {
        this.#running.delete(run);
        this.#count(organisationId, -1);
        this.wake();
      });
    this.#running.add(run);
  }

  #count(organisationId: string | null, change: 1 | -1): void {
    if (organisationId === null) return;
    const running = (this.#runningOf.get(organisationId) ?? 0) + change;
    if (running > 0) this.#runningOf.set(organisationId, running);
    else this.#runningOf.delete(organisationId);
  }
}

/** Runs jobs in this process, together with any number of other processes on the same database. */
export function createJobRunner<App>(parts: JobRunnerParts<App>): JobRunner {
  return new Runner(parts);
}
