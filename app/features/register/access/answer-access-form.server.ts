import { data } from '@remix-run/node';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { accessForm } from './access.form.ts';
import { accessMessages } from './messages.ts';
import { endAccess, saveAccess } from './save-access.server.ts';

/** Takes the posted form of an access record: adds, changes or ends it. */
export async function answerAccessForm(ctx: MemberContext, form: FormData, supplierId: string, accessId: string | null) {
  const t = ctx.t(accessMessages);
  const page = `/o/${ctx.organisation.slug}/suppliers/${supplierId}#access`;
  if (accessId && form.get('intent') === 'remove') {
    await endAccess(ctx, supplierId, accessId);
    return redirectWithToast(page, t.ended);
  }
  const submission = parseForm(form, accessForm(t.problems), ctx);
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 });
  const outcome = await saveAccess(ctx, supplierId, accessId, submission.value);
  if (outcome.ok) return redirectWithToast(page, t.saved);
  if (outcome.problem === 'unchanged') return redirectWithToast(page, t.unchanged);
  return data(submission.reply({ fieldErrors: { serviceId: [t.problems.service] } }), { status: 422 });
}
