import { startChainCheck, type ChainVerdict, type StoredHead } from '#app/domain/audit/chain.ts';
import type { CheckedHeads } from '#app/domain/audit/signed-head.ts';
import { sha256 } from '#app/platform/hash/sha256.server.ts';
import type { ReadDb } from '#db/dialect/connect.ts';
import { findStrayPersonal, listLinks } from '#db/queries/audit-event.ts';

const pageSize = 2_000;

/** Reads a whole chain, page by page, and hashes it anew. Takes about a second for 100,000 events: not for the main thread. */
export async function checkChain(db: ReadDb, chainId: string, head: StoredHead | null, signed?: CheckedHeads): Promise<ChainVerdict> {
  const check = startChainCheck(sha256, chainId, head, { signed });
  for (let after = 0; ; after += pageSize) {
    const links = await listLinks(db, chainId, after, pageSize);
    for (const link of links) {
      const broken = check.next(link);
      if (broken) return { ok: false, ...broken };
    }
    if (links.length < pageSize) break;
  }
  const verdict = check.finish();
  const stray = verdict.ok ? await findStrayPersonal(db, chainId) : null;
  return stray === null ? verdict : { ok: false, kind: 'personal_changed', sequence: stray };
}
