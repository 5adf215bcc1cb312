import type { SavedViewEvent } from '#app/domain/audit/bulk-events.ts';
import { cleanText } from '#app/domain/register/clean-text.ts';
import { foldName } from '#app/domain/register/name-key.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused, type Outcome } from '#app/platform/mutate/mutate.server.ts';
import { newId } from '#db/queries/new-id.ts';
import { deleteSavedView, findSavedView, insertSavedView, listSavedViews, updateSavedView, type SavedViewRow } from '#db/queries/saved-view.ts';
import { maxSearchLength } from './view-search.ts';

type Ctx = Pick<MemberContext, 'app' | 'scope' | 'member' | 'can'>;
export type ViewProblem = 'name' | 'taken' | 'too_many' | 'too_long' | 'forbidden' | 'gone';

const maxNameLength = 60;
const maxViews = 50;

export interface KeptView {
  name: string;
  search: string;
  isShared: boolean;
}

/** What is shared may be changed by who made it, and by who answers for the organisation. */
export const mayChangeView = ({ member, can }: Pick<Ctx, 'member' | 'can'>, view: Pick<SavedViewRow, 'member_id'>) => view.member_id === member.id || can('view:tidy');

/** Keeps a view under a name; without an id a new one. Who may only read keeps views for themselves. */
export function keepView(ctx: Ctx, viewId: string | null, asked: KeptView): Promise<Outcome<{ id: string; name: string }, ViewProblem>> {
  const { app, scope, member } = ctx;
  const name = cleanText(asked.name);
  const nameKey = foldName(name);
  return mutate(app, scope, async (tx, { now }) => {
    if (nameKey === '' || name.length > maxNameLength) return refused('name' as const);
    if (asked.search.length > maxSearchLength) return refused('too_long' as const);
    const views = await listSavedViews(tx, scope, member.id);
    const view = viewId === null ? null : views.find((one) => one.id === viewId);
    if (view === undefined) return refused('gone' as const);
    if (view && !mayChangeView(ctx, view)) return refused('forbidden' as const);
    const makerId = view?.member_id ?? member.id;
    if (views.some((one) => one.member_id === makerId && one.name_key === nameKey && one.id !== viewId)) return refused('taken' as const);
    const isShared = asked.isShared && ctx.can('supplier:write');
    const patch = { name, name_key: nameKey, search: asked.search, is_shared: isShared ? 1 : 0, updated_at: now };
    if (view) {
      await updateSavedView(tx, scope, view.id, patch);
      return done({ id: view.id, name }, [witness('saved_view.changed', view.id, name, isShared || view.is_shared === 1)]);
    }
    if (views.filter((one) => one.member_id === member.id).length >= maxViews) return refused('too_many' as const);
    const id = newId();
    await insertSavedView(tx, scope, { id, member_id: member.id, created_at: now, ...patch });
    return done({ id, name }, [witness('saved_view.saved', id, name, isShared)]);
  });
}

export function removeView(ctx: Ctx, viewId: string): Promise<Outcome<{ name: string }, ViewProblem>> {
  const { app, scope, member } = ctx;
  return mutate(app, scope, async (tx) => {
    const view = await findSavedView(tx, scope, member.id, viewId);
    if (!view) return refused('gone' as const);
    if (!mayChangeView(ctx, view)) return refused('forbidden' as const);
    await deleteSavedView(tx, scope, viewId);
    return done({ name: view.name }, [witness('saved_view.removed', viewId, view.name, view.is_shared === 1)]);
  });
}

/** What somebody calls their own view is nobody else's business. */
function witness(type: SavedViewEvent['type'], id: string, name: string, isShared: boolean): SavedViewEvent {
  return { type, subject: { kind: 'saved_view', id }, data: { name: isShared ? name : null, isShared } };
}
