import { nonEmpty } from '#app/domain/audit/events.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { endManyAccesses, findOpenAccess } from '#db/queries/access.ts';
import type { RegisterContext } from '../register-context.ts';
import { accessListMessages } from './messages.ts';

/** More than a page holds, and less than a statement takes. */
const maxSelected = 500;

/** Takes the ticked rows, records that they were closed, and shows the same view again. */
export async function answerAccessSelection(ctx: MemberContext, form: FormData, url: URL) {
  const t = ctx.t(accessListMessages);
  const back = url.pathname + url.search;
  const ids = form.getAll('id').map(String).slice(0, maxSelected);
  if (ids.length === 0) return redirectWithToast(back, { kind: 'warn', text: t.noneSelected });
  const outcome = await endAccesses(ctx, ids);
  return redirectWithToast(back, outcome.ok ? t.ended({ n: outcome.value.count }) : { kind: 'warn', text: t.alreadyEnded });
}

/** Records that ways in were closed; what was closed before, or is not theirs, stays as it is. */
export function endAccesses({ app, scope }: RegisterContext, accessIds: readonly string[]) {
  return mutate(app, scope, async (tx, { now }) => {
    const open = await findOpenAccess(tx, scope, accessIds);
    if (open.length === 0) return refused('unchanged' as const);
    await endManyAccesses(tx, scope, open.map((access) => access.id), now);
    const events = open.map((access) => ({ type: 'access.ended', subject: { kind: 'access', id: access.id }, data: { supplierId: access.supplier_id, area: access.area } }) as const);
    return done({ count: open.length }, nonEmpty(events));
  });
}
