import { redirect } from '@remix-run/node';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { getSuppliedService } from '#db/queries/supplied-service.ts';
import { countUnclassified, findNextUnclassified } from '#db/queries/unclassified.ts';
import { listFirstServices } from './load-targets.server.ts';
import type { NothingReason } from './nothing-to-classify.tsx';
import { viewClassify, type ClassifyView } from './view-classify.server.ts';

export interface Choice {
  readonly view: ClassifyView | null;
  readonly nothing: NothingReason;
  readonly home: string;
}

/** For a selection of suppliers their first services; without one, on to the next that nobody has answered for. */
export async function chooseTargets(ctx: MemberContext, supplierIds: readonly string[], after: string | null): Promise<Choice> {
  const home = `/o/${ctx.organisation.slug}`;
  if (supplierIds.length > 0) {
    const services = await listFirstServices(ctx.db, ctx.scope, supplierIds);
    return { home, view: services.length > 0 ? await viewClassify(ctx, services) : null, nothing: { kind: 'none' } };
  }
  const next = await findNextUnclassified(ctx.db, ctx.scope, after);
  if (next) throw redirect(`${home}/services/${next}/classify`);
  const remaining = await countUnclassified(ctx.db, ctx.scope);
  return { home, view: null, nothing: remaining > 0 ? { kind: 'skipped', remaining } : { kind: 'done' } };
}

/** One supplied service, named in the address. */
export async function chooseService(ctx: MemberContext, serviceId: string): Promise<ClassifyView> {
  return viewClassify(ctx, [await getSuppliedService(ctx.db, ctx.scope, serviceId)]);
}
