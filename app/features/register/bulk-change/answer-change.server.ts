import { redirect } from '@remix-run/node';
import { AppError } from '#app/platform/http/app-error.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { confirmChange, discardPreview, requireChange, retryChange, undoChange } from './decide-change.server.ts';
import { bulkChangeMessages } from './messages.ts';

/** What the pressed button says. */
export async function answerChange(ctx: MemberContext, form: FormData, changeId: string) {
  const t = ctx.t(bulkChangeMessages);
  const list = `/o/${ctx.organisation.slug}/suppliers`;
  const here = `${list}/changes/${changeId}`;
  const conflict = (problem: keyof typeof t.conflict) => redirectWithToast(here, { kind: 'warn', text: t.conflict[problem] });
  const change = await requireChange(ctx.db, ctx, changeId);
  switch (form.get('intent')) {
    case 'apply': {
      const outcome = await confirmChange(ctx, changeId);
      return outcome.ok ? redirect(here, 303) : conflict(outcome.problem);
    }
    case 'undo': {
      const outcome = await undoChange(ctx, changeId);
      return outcome.ok ? redirect(here, 303) : conflict(outcome.problem);
    }
    case 'retry':
      await retryChange(ctx, changeId);
      return redirect(here, 303);
    case 'discard':
      if (change.status !== 'preview') return conflict('not_waiting');
      await discardPreview(ctx);
      return redirectWithToast(`${list}${change.search ? `?${change.search}` : ''}`, t.discarded);
    default:
      throw new AppError('invalid');
  }
}
