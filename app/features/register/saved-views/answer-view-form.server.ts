import { AppError } from '#app/platform/http/app-error.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { keepView, removeView, type ViewProblem } from './keep-view.server.ts';
import { savedViewMessages } from './messages.ts';
import { addressOfView, searchToKeep } from './view-search.ts';

export const viewIntents = ['keep-view', 'change-view', 'remove-view'] as const;

/** Keeps the view that the address holds, or removes one; and back to the list. */
export async function answerViewForm(ctx: MemberContext, form: FormData, url: URL) {
  const t = ctx.t(savedViewMessages);
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const refuse = (problem: ViewProblem) => redirectWithToast(url.pathname + url.search, { kind: 'warn', text: t.problems[problem] });
  const intent = viewIntents.find((one) => one === form.get('intent'));
  if (!intent) throw new AppError('invalid');
  const search = searchToKeep(url.searchParams);
  if (intent === 'remove-view') {
    const removed = await removeView(ctx, text('viewId'));
    return removed.ok ? redirectWithToast(`${url.pathname}?${search}`, t.removed(removed.value)) : refuse(removed.problem);
  }
  const viewId = intent === 'change-view' ? text('viewId') : null;
  const kept = await keepView(ctx, viewId, { name: text('name').slice(0, 200), search, isShared: form.get('isShared') === 'on' });
  return kept.ok ? redirectWithToast(addressOfView(url.pathname, { id: kept.value.id, search }), t.kept(kept.value)) : refuse(kept.problem);
}
