import type { z } from 'zod';

/** Thrown by a job that no further attempt can mend: it becomes a dead letter at once. */
export class GiveUp extends Error {
  override readonly name = 'GiveUp';
}

/** One claimed unit of work, as its `run` sees it. */
export interface Job<Payload = unknown> {
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly organisationId: string | null;
  readonly payload: Payload;
  /** 1 on the first try. */
  readonly attempt: number;
  /** Aborts when the runner stops or the lease was lost: long work returns early and is taken up again. */
  readonly signal: AbortSignal;
}

/** A kind of work, with its payload type erased: what the registry holds. */
export interface JobDefinition<App> {
  readonly kind: string;
  readonly maxAttempts: number;
  /** How long a crashed run keeps its job; a living run renews its lease by itself. */
  readonly leaseSeconds: number;
  run(app: App, job: Job): Promise<void>;
  /** Called once, when the job has become a dead letter. */
  onDead?(app: App, job: Job, reason: string): Promise<void>;
}

interface JobWords<App, Schema extends z.ZodType> {
  kind: string;
  payload: Schema;
  maxAttempts?: number;
  leaseSeconds?: number;
  run(app: App, job: Job<z.output<Schema>>): Promise<void>;
  onDead?(app: App, job: Job<z.output<Schema>>, reason: string): Promise<void>;
}

/**
 * Defines a kind of job. `run` may be called more than once for one job (a process can die after the work and before
 * the tick), so it asks the database what is left to do.
 */
export function defineJob<App, Schema extends z.ZodType>(words: JobWords<App, Schema>): JobDefinition<App> {
  const read = (job: Job): Job<z.output<Schema>> => {
    const payload = words.payload.safeParse(job.payload);
    if (!payload.success) throw new GiveUp(`unreadable payload: ${payload.error.message}`);
    return { ...job, payload: payload.data };
  };
  const { onDead } = words;
  return {
    kind: words.kind,
    maxAttempts: words.maxAttempts ?? 8,
    leaseSeconds: words.leaseSeconds ?? 60,
    run: async (app, job) => words.run(app, read(job)),
    ...(onDead && { onDead: async (app: App, job: Job, reason: string) => onDead(app, read(job), reason) }),
  };
}
