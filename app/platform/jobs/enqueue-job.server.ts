import type { Instant } from '#app/domain/calendar/instant.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { insertJob } from '#db/queries/job.ts';
import { newId } from '#db/queries/new-id.ts';

export interface JobRequest {
  kind: string;
  /** Deterministic: the same piece of work has the same key for ever, so nothing is done twice. */
  key: string;
  payload: unknown;
  organisationId: string | null;
  /** `ctx.now` or `app.clock.now()`. */
  now: Instant;
  /** Not before; without it, at once. */
  runAt?: Instant;
}

/**
 * Writes a job in the transaction that decided on it; it runs after the commit or not at all.
 * A key that exists already, done or not, makes this a no-op.
 */
export async function enqueueJob(tx: Tx, request: JobRequest): Promise<void> {
  await insertJob(tx, {
    id: newId(),
    key: request.key,
    kind: request.kind,
    organisation_id: request.organisationId,
    payload_json: JSON.stringify(request.payload),
    run_at: request.runAt ?? request.now,
    created_at: request.now,
  });
}
