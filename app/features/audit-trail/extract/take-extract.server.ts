import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Head, Link } from '#app/domain/audit/chain.ts';
import type { App } from '#app/platform/app.ts';
import { done, mutate } from '#app/platform/mutate/mutate.server.ts';
import type { ReadDb } from '#db/dialect/connect.ts';
import { listLinks } from '#db/queries/audit-event.ts';
import { findChainHead } from '#db/queries/chain-head.ts';
import { writeExtract, type ExtractHeader } from './extract.ts';

const pageSize = 1_000;

interface Owner {
  scope: OrganisationScope;
  organisation: { name: string };
}

/** The chain as it is now, piece by piece, and first the witness that it was handed out. */
export async function takeExtract(app: Pick<App, 'db' | 'clock' | 'auditKey'>, { scope, organisation }: Owner, personal: ExtractHeader['personal']): Promise<{ header: ExtractHeader; text: AsyncGenerator<string> }> {
  const { organisationId } = scope;
  const taken = await mutate(app, scope, async (tx, { now }) => {
    const head = await findChainHead(tx, organisationId);
    const last: Head = { sequence: head?.sequence ?? 0, hash: head?.hash ?? '' };
    const data = { firstSequence: 1, lastSequence: last.sequence, lastHash: last.hash };
    const signed = app.auditKey.signHead(organisationId, last, now);
    return done({ head: last, signed, publicKey: app.auditKey.publicKey, exportedAt: now }, [{ type: 'audit_trail.exported', subject: { kind: 'organisation', id: organisationId }, data }]);
  });
  if (!taken.ok) throw new Error('exporting is never refused');
  const header: ExtractHeader = { format: 'ketenmark-audit-extract', version: 1, owner: organisation.name, chainId: organisationId, personal, ...taken.value };
  return { header, text: writeExtract(header, pagesUpTo(app.db.read, header)) };
}

async function* pagesUpTo(db: ReadDb, { chainId, head, personal }: ExtractHeader): AsyncGenerator<Link[]> {
  for (let after = 0; after < head.sequence; after += pageSize) {
    const links = await listLinks(db, chainId, after, Math.min(pageSize, head.sequence - after));
    yield personal === 'included' ? links : links.map((link) => ({ ...link, personal: [] }));
  }
}
