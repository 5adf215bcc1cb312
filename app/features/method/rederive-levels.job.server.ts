import { z } from 'zod';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { nonEmpty } from '#app/domain/audit/events.ts';
import { latestDate } from '#app/domain/calendar/calendar-date.ts';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import type { App } from '#app/platform/app.ts';
import { recordClassifications } from '#app/platform/classification/record-classifications.server.ts';
import { recordCoverage } from '#app/platform/coverage/record-coverage.server.ts';
import { defineJob } from '#app/platform/jobs/define-job.ts';
import type { MethodInForce } from '#app/platform/method/method-in-force.ts';
import { readMethod } from '#app/platform/method/read-method.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { listClassificationsJudgedBefore, type ClassificationRow } from '#db/queries/classification.ts';
import { findMethodVersion } from '#db/queries/method-version.ts';
import { getOrganisation } from '#db/queries/organisation.ts';

export const rederiveJobKind = 'method.rederive';

const rederivePayload = z.object({ number: z.number().int(), memberId: z.string(), personId: z.string() });
export type RederivePayload = z.output<typeof rederivePayload>;

/** Small enough that others, who wait for the same lock, hardly notice. */
const rowsPerChunk = 100;

/** Judges the answers that hold by a version that has begun, chunk by chunk, in the name of who adopted it. */
export const rederiveLevelsJob = defineJob<App, typeof rederivePayload>({
  kind: rederiveJobKind,
  payload: rederivePayload,
  maxAttempts: 25,
  async run(app, { organisationId, payload, signal }) {
    const scope = unsafeOrganisationScope({ organisationId: organisationId ?? '', actor: { kind: 'member', memberId: payload.memberId, personId: payload.personId } });
    const version = await findMethodVersion(app.db.read, scope, payload.number);
    if (!version) return;
    const inForce = { number: version.number, name: version.name, effectiveOn: version.effective_on, isProvisional: false, method: readMethod(version.method_json) };
    const { time_zone: timeZone } = await getOrganisation(app.db.read, scope);
    for (let after: string | null = ''; after !== null; ) {
      signal.throwIfAborted();
      after = await rederiveChunk(app, scope, { inForce, memberId: payload.memberId, timeZone, after });
      await new Promise(setImmediate);
    }
  },
});

interface Chunk {
  inForce: MethodInForce & { number: number; effectiveOn: string };
  memberId: string;
  timeZone: string;
  after: string;
}

/** Returns the last id that was looked at; null when none was left. */
async function rederiveChunk(app: App, scope: OrganisationScope, { inForce, memberId, timeZone, after }: Chunk): Promise<string | null> {
  const outcome = await mutate(app, scope, async (tx, { now }) => {
    const rows = await listClassificationsJudgedBefore(tx, scope, inForce.number, { after, limit: rowsPerChunk });
    const last = rows.at(-1);
    if (!last) return refused('nothing_left');
    const drafts = rows.map((row) => draftOf(row, inForce.effectiveOn));
    const events = await recordClassifications(tx, scope, drafts, { inForce, memberId, now });
    await recordCoverage(tx, scope, drafts.map((draft) => draft.supplierId), { cause: 'method.adopted', today: dateInZone(now, timeZone), now });
    return done(last.id, nonEmpty(events));
  });
  return outcome.ok ? outcome.value : null;
}

/** The same answers, from the day on which the version begins: never earlier. */
function draftOf(row: ClassificationRow, begun: string) {
  return {
    supplierId: row.supplier_id,
    serviceId: row.supplied_service_id,
    answers: JSON.parse(row.answers_json) as Record<string, string>,
    source: row.source,
    sourceId: row.source_id,
    effectiveOn: latestDate(row.effective_on, begun),
  };
}
