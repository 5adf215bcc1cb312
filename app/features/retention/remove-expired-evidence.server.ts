import { dateInZone } from '#app/domain/calendar/instant.ts';
import { nonEmpty, type OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import { daysBefore, evidenceCutOff } from '#app/domain/retention/policy.ts';
import type { App } from '#app/platform/app.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { listUnreferencedDigests } from '#db/queries/erase-organisation.ts';
import { listExpiredFiles, markFilesRemoved, unsafeListEvidencePolicies, unsafeListRemovedDigests } from '#db/queries/expired-evidence.ts';

type Remover = Pick<App, 'db' | 'clock' | 'files'>;
type Policy = Awaited<ReturnType<typeof unsafeListEvidencePolicies>>[number];

const filesPerStep = 200;
/** A run that was cut off is taken up by one of the next days. */
const lately = 7;

/** Removes the bytes behind certificates that ended longer ago than each organisation keeps them. Records, and coverage of the past, stay. */
export async function removeExpiredEvidence(app: Remover): Promise<number> {
  await removeBytes(app, await unsafeListRemovedDigests(app.db.read, daysBefore(app.clock.now(), lately)));
  let removed = 0;
  for (const policy of await unsafeListEvidencePolicies(app.db.read)) {
    for (let step = filesPerStep; step === filesPerStep; removed += step) step = await removeSome(app, policy);
  }
  return removed;
}

/** Bytes go after the commit: a crash in between leaves bytes without an owner, never an owner without bytes. */
async function removeSome(app: Remover, { organisationId, keepYears, timeZone }: Policy): Promise<number> {
  const scope = unsafeOrganisationScope({ organisationId, actor: { kind: 'system', job: 'retention.sweep' } });
  const outcome = await mutate(app, scope, async (tx, { now }) => {
    const files = await listExpiredFiles(tx, scope, evidenceCutOff(dateInZone(now, timeZone), keepYears), filesPerStep);
    if (files.length === 0) return refused('nothing');
    await markFilesRemoved(tx, files.map(({ id }) => id), now);
    const gone = new Set(await listUnreferencedDigests(tx, [...new Set(files.map(({ sha256 }) => sha256))]));
    const events = files.map(
      ({ id, sha256, bytes, endedOn }): OrganisationAuditEvent => ({
        type: 'retention.evidence_removed',
        subject: { kind: 'evidence_file', id },
        data: { sha256, bytes: Number(bytes), endedOn, keepYears, bytesStay: !gone.has(sha256) },
      }),
    );
    return done({ gone: [...gone], count: files.length }, nonEmpty(events));
  });
  if (!outcome.ok) return 0;
  await removeBytes(app, outcome.value.gone);
  return outcome.value.count;
}

async function removeBytes({ db, files }: Remover, digests: readonly string[]): Promise<void> {
  for (const digest of await listUnreferencedDigests(db.read, digests)) await files.remove(digest);
}
