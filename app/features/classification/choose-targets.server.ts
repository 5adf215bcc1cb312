import { redirect } from '@remix-run/node';
import { readBulkSelection } from '#app/domain/register/bulk-selection.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { getSuppliedService } from '#db/queries/supplied-service.ts';
import { countUnclassified, findNextUnclassified, findPreviousToClassify } from '#db/queries/unclassified.ts';
import { viewBulk, type BulkView } from './bulk/view-bulk.server.ts';
import { leaveClaims } from './claim.server.ts';
import type { NothingReason } from './nothing-to-classify.tsx';
import { viewClassify, type ClassifyView } from './view-classify.server.ts';

export interface Choice {
  readonly bulk: BulkView | null;
  readonly nothing: NothingReason;
  readonly home: string;
}

/** For many a page that answers for all of them; without a selection, on to the next whose level is open. */
export async function chooseTargets(ctx: MemberContext, search: URLSearchParams): Promise<Choice> {
  const home = `/o/${ctx.organisation.slug}`;
  if (['id', 'group', 'all'].some((name) => search.has(name))) {
    const selection = readBulkSelection(search);
    if (!selection) throw new AppError('invalid');
    const bulk = await viewBulk(ctx, selection);
    if (bulk.only) throw redirect(`${home}/services/${bulk.only}/classify`);
    return { home, bulk: bulk.total > 0 ? bulk : null, nothing: { kind: 'none' } };
  }
  return { home, bulk: null, nothing: await goOn(ctx, home, idIn(search, 'after'), idIn(search, 'before')) };
}

const idIn = (search: URLSearchParams, name: string) => /^[\da-f-]{36}$/i.exec(search.get(name) ?? '')?.[0] ?? null;

/** Redirects to the next one, or back to the one before; answers why when there is none. */
async function goOn(ctx: MemberContext, home: string, after: string | null, before: string | null): Promise<NothingReason> {
  const { db, scope, member, now } = ctx;
  const previous = before === null ? null : await findPreviousToClassify(db, scope, before);
  const next = previous ?? (await findNextUnclassified(db, scope, before === null ? after : null, { memberId: member.id, now }));
  if (next) throw redirect(`${home}/services/${next}/classify`);
  if (ctx.can('classification:write')) await leaveClaims(ctx);
  const remaining = await countUnclassified(db, scope);
  return remaining > 0 ? { kind: 'skipped', remaining } : { kind: 'done' };
}

/** One supplied service, named in the address. */
export async function chooseService(ctx: MemberContext, serviceId: string): Promise<ClassifyView> {
  return viewClassify(ctx, await getSuppliedService(ctx.db, ctx.scope, serviceId));
}
