import { data } from '@remix-run/node';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { addService } from './add-supplied-service.server.ts';
import { changeService, endService } from './change-supplied-service.server.ts';
import { serviceMessages } from './messages.ts';
import { serviceForm } from './service.form.ts';

/** Takes the posted form of a supplied service: adds, changes or ends it. */
export async function answerServiceForm(ctx: MemberContext, form: FormData, supplierId: string, serviceId: string | null) {
  const t = ctx.t(serviceMessages);
  const page = `/o/${ctx.organisation.slug}/suppliers/${supplierId}`;
  if (serviceId && form.get('intent') === 'remove') {
    await endService(ctx, supplierId, serviceId);
    return redirectWithToast(page, t.ended);
  }
  const submission = parseForm(form, serviceForm(t.problems), ctx);
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 });
  const outcome = serviceId ? await changeService(ctx, supplierId, serviceId, submission.value) : await addService(ctx, supplierId, submission.value);
  if (outcome.ok) return redirectWithToast(page, t.saved);
  const { problem } = outcome;
  if (problem === null) return redirectWithToast(page, t.unchanged);
  return data(submission.reply({ fieldErrors: { [problem.field]: [t.problems[problem.why]] } }), { status: 422 });
}
