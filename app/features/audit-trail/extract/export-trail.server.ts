import { Readable } from 'node:stream';
import { createReadableStreamFromReadable } from '@remix-run/node';
import type { Head, Link } from '#app/domain/audit/chain.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate } from '#app/platform/mutate/mutate.server.ts';
import type { ReadDb } from '#db/dialect/connect.ts';
import { listLinks } from '#db/queries/audit-event.ts';
import { findChainHead } from '#db/queries/chain-head.ts';
import { writeExtract, type ExtractHeader } from './extract.ts';

const pageSize = 1_000;

type Ctx = Pick<MemberContext, 'app' | 'db' | 'scope' | 'organisation' | 'now' | 'today'>;

/** The chain as a file, and the witness that it was handed out. Whoever sees only some units cannot take all of it. */
export async function exportTrail(ctx: Ctx, personal: ExtractHeader['personal']): Promise<Response> {
  const { scope, organisation } = ctx;
  if (scope.unitIds !== null) throw new AppError('forbidden');
  const exported = await mutate(ctx.app, scope, async (tx) => {
    const head = await findChainHead(tx, scope.organisationId);
    const last: Head = { sequence: head?.sequence ?? 0, hash: head?.hash ?? '' };
    const data = { firstSequence: 1, lastSequence: last.sequence, lastHash: last.hash };
    return done(last, [{ type: 'audit_trail.exported', subject: { kind: 'organisation', id: scope.organisationId }, data }]);
  });
  if (!exported.ok) throw new Error('exporting is never refused');
  const header: ExtractHeader = {
    format: 'ketenmark-audit-extract',
    version: 1,
    exportedAt: ctx.now,
    owner: organisation.name,
    chainId: scope.organisationId,
    head: exported.value,
    personal,
  };
  const text = writeExtract(header, pagesUpTo(ctx.db, header));
  return new Response(createReadableStreamFromReadable(Readable.from(text)), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="audit-trail-${organisation.slug}-${ctx.today}.json"`,
    },
  });
}

async function* pagesUpTo(db: ReadDb, { chainId, head, personal }: ExtractHeader): AsyncGenerator<Link[]> {
  for (let after = 0; after < head.sequence; after += pageSize) {
    const links = await listLinks(db, chainId, after, Math.min(pageSize, head.sequence - after));
    yield personal === 'included' ? links : links.map((link) => ({ ...link, personal: [] }));
  }
}
