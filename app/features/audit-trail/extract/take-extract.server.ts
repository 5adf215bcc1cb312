import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Head, Link } from '#app/domain/audit/chain.ts';
import type { App } from '#app/platform/app.ts';
import { done, mutate, refused, type Outcome } from '#app/platform/mutate/mutate.server.ts';
import type { ReadDb } from '#db/dialect/connect.ts';
import { findFirstSince, findLastBefore, listLinks } from '#db/queries/audit-event.ts';
import { findChainHead } from '#db/queries/chain-head.ts';
import { writeExtract, type ExtractHeader } from './extract.ts';

const pageSize = 1_000;

interface Owner {
  scope: OrganisationScope;
  organisation: { name: string };
}

export interface Wanted {
  personal: ExtractHeader['personal'];
  /** Not before this instant. */
  since?: string | undefined;
  /** Before this instant. */
  before?: string | undefined;
}

interface Taken {
  header: ExtractHeader;
  text: AsyncGenerator<string>;
}

/**
 * The chain as it is now, or one stretch of it without a gap, piece by piece; and first the witness that it was handed out.
 * A stretch holds everything between its first and its last event: picking among them would leave a chain that nobody can
 * check. `empty`: nothing was recorded then.
 */
export async function takeExtract(app: Pick<App, 'db' | 'clock' | 'auditKey'>, { scope, organisation }: Owner, wanted: Wanted): Promise<Outcome<Taken, 'empty'>> {
  const { organisationId: chainId } = scope;
  // What was recorded once never changes: only the end of the chain has to be asked for under its lock.
  const first = wanted.since === undefined ? null : await findFirstSince(app.db.read, chainId, wanted.since);
  const last = wanted.before === undefined ? null : await findLastBefore(app.db.read, chainId, wanted.before);
  if ((wanted.since !== undefined && !first) || (wanted.before !== undefined && !last)) return refused('empty');
  const taken = await mutate<Pick<ExtractHeader, 'from' | 'head' | 'signed' | 'publicKey' | 'exportedAt'>, 'empty'>(app, scope, async (tx, { now }) => {
    const head = last ?? headOf(await findChainHead(tx, chainId));
    const from = first && first.sequence > 1 ? { sequence: first.sequence - 1, hash: first.previousHash } : undefined;
    if ((from?.sequence ?? 0) >= head.sequence && wanted.since !== undefined) return refused('empty');
    const data = { firstSequence: (from?.sequence ?? 0) + 1, lastSequence: head.sequence, lastHash: head.hash };
    const signed = app.auditKey.signHead(chainId, head, now);
    return done({ from, head, signed, publicKey: app.auditKey.publicKey, exportedAt: now }, [{ type: 'audit_trail.exported', subject: { kind: 'organisation', id: chainId }, data }]);
  });
  if (!taken.ok) return taken;
  const version = taken.value.from ? 2 : 1;
  const header: ExtractHeader = { format: 'ketenmark-audit-extract', version, owner: organisation.name, chainId, personal: wanted.personal, ...taken.value };
  return { ok: true, value: { header, text: writeExtract(header, pagesOf(app.db.read, header)) } };
}

const headOf = (head: Head | null): Head => ({ sequence: head?.sequence ?? 0, hash: head?.hash ?? '' });

async function* pagesOf(db: ReadDb, { chainId, from, head, personal }: ExtractHeader): AsyncGenerator<Link[]> {
  for (let after = from?.sequence ?? 0; after < head.sequence; after += pageSize) {
    const links = await listLinks(db, chainId, after, Math.min(pageSize, head.sequence - after));
    yield personal === 'included' ? links : links.map((link) => ({ ...link, personal: [] }));
  }
}
