import { done, mutate, refused } from '../mutate/mutate.server.ts';
import type { MemberContext } from '../http/wrappers.server.ts';
import { hasActed } from '#db/queries/audit-event.ts';
import { findReadableFile, type EvidenceFileRow } from '#db/queries/evidence-file.ts';

/** Who comes back to a document within so long has not opened it anew. Our design. */
const anewAfterMs = 12 * 60 * 60 * 1000;

/**
 * A document whose text is about to be shown: that is opening it, and stands in the trail as such, once in a while for each
 * member. Null: it may not be opened, now that it is asked.
 */
export async function witnessReading({ app, db, scope, member }: Pick<MemberContext, 'app' | 'db' | 'scope' | 'member'>, fileId: string): Promise<EvidenceFileRow | null> {
  const since = new Date(Date.parse(app.clock.now()) - anewAfterMs).toISOString();
  const opened = { type: 'file.opened', subject: { kind: 'evidence_file', id: fileId } } as const;
  const seen = () => hasActed(db, scope, { ...opened, memberId: member.id, since });
  if (await seen()) return findReadableFile(db, scope, fileId);
  const outcome = await mutate(app, scope, async (tx) => {
    const file = await findReadableFile(tx, scope, fileId);
    return file ? done(file, [{ ...opened, data: { sha256: file.sha256, supplierId: file.supplierId } }]) : refused('not_found');
  });
  return outcome.ok ? outcome.value : null;
}
