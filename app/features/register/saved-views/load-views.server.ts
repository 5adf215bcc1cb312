import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listSavedViews } from '#db/queries/saved-view.ts';
import { mayChangeView } from './keep-view.server.ts';
import { addressOfView, searchToKeep } from './view-search.ts';

/** The views above the list, and which one is open. A view that is gone opens none. */
export async function loadViews(ctx: MemberContext, search: URLSearchParams) {
  const list = `/o/${ctx.organisation.slug}/suppliers`;
  const openId = search.get('view');
  const rows = await listSavedViews(ctx.db, ctx.scope, ctx.member.id);
  const now = searchToKeep(search);
  return {
    list,
    mayShare: ctx.can('supplier:write'),
    isPlain: now === '',
    views: rows.map((row) => ({
      id: row.id,
      name: row.name,
      to: addressOfView(list, row),
      sharedBy: row.is_shared === 1 && row.member_id !== ctx.member.id ? row.by_name : null,
      isShared: row.is_shared === 1,
      isOpen: row.id === openId,
      isChanged: row.id === openId && row.search !== now,
      mayChange: mayChangeView(ctx, row),
    })),
  };
}

export type ViewsData = Awaited<ReturnType<typeof loadViews>>;
