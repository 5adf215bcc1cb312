import { data } from '@remix-run/node';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { adoptDefaultMethod } from './adopt-method.server.ts';
import { adoptForm } from './adopt.form.ts';
import { methodMessages } from './messages.ts';

export async function postMethod(ctx: MemberContext, request: Request) {
  const t = ctx.t(methodMessages);
  const submission = parseForm(await request.formData(), adoptForm, ctx);
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 });
  const result = await adoptDefaultMethod(ctx, submission.value);
  if (result.ok) return redirectWithToast(`/o/${ctx.organisation.slug}/method`, t.adopted({ name: submission.value.name }));
  if (result.problem === 'in_the_past') return data(submission.reply({ fieldErrors: { effectiveOn: [t.problem.in_the_past] } }), { status: 422 });
  return data(submission.reply({ formErrors: [t.problem.already_adopted] }), { status: 409 });
}
