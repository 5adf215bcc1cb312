import { AppError } from '#app/platform/http/app-error.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { readAssignment } from './assign.form.ts';
import { assignSuppliers } from './assign-suppliers.server.ts';
import { listMessages } from './messages.ts';

/** Changes the ticked suppliers and shows the same view again. */
export async function answerSelection(ctx: MemberContext, form: FormData, url: URL) {
  const t = ctx.t(listMessages);
  const back = url.pathname + url.search;
  const posted = readAssignment(form);
  if (!posted) throw new AppError('invalid');
  if (posted.ids.length === 0) return redirectWithToast(back, { kind: 'warn', text: t.noneSelected });
  const outcome = await assignSuppliers(ctx, posted.ids, posted.assignment);
  if (outcome.ok) return redirectWithToast(back, t.changed({ n: outcome.value.count }));
  if (outcome.problem === 'unchanged') return redirectWithToast(back, { kind: 'warn', text: t.nothingChanged });
  throw new AppError('invalid');
}
