import { Readable } from 'node:stream';
import { createReadableStreamFromReadable } from '@remix-run/node';
import { needsWholeOrganisation } from '#app/domain/access/permissions.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import type { ExtractHeader } from './extract.ts';
import { takeExtract } from './take-extract.server.ts';

type Ctx = Pick<MemberContext, 'app' | 'scope' | 'organisation' | 'today'>;

/** The chain as a file. Whoever sees only some units cannot take all of it. */
export async function exportTrail(ctx: Ctx, personal: ExtractHeader['personal']): Promise<Response> {
  if (ctx.scope.unitIds !== null && needsWholeOrganisation('audit:export')) throw new AppError('forbidden');
  const { text } = await takeExtract(ctx.app, ctx, personal);
  return new Response(createReadableStreamFromReadable(Readable.from(text)), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="audit-trail-${ctx.organisation.slug}-${ctx.today}.json"`,
    },
  });
}
