import { AppError } from '#app/platform/http/app-error.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { answerAskedChange } from '../bulk-change/answer-asked-change.server.ts';
import { answerViewForm } from '../saved-views/answer-view-form.server.ts';

/** The two forms of the list: one changes suppliers, one keeps the view. */
export async function answerListForm(ctx: MemberContext, form: FormData, url: URL) {
  if (form.has('intent')) return answerViewForm(ctx, form, url);
  if (!form.has('reach')) throw new AppError('invalid');
  if (!ctx.can('supplier:write')) throw new AppError('forbidden');
  return answerAskedChange(ctx, form, url);
}
