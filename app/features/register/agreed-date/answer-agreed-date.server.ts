import { data } from '@remix-run/node';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { agreeOnDate } from './agree-on-date.server.ts';
import { agreedDateForm } from './agreed-date.form.ts';
import { agreedDateMessages } from './messages.ts';

/** Takes the posted date from the supplier's page. */
export async function answerAgreedDate(ctx: MemberContext, form: FormData, supplierId: string) {
  const t = ctx.t(agreedDateMessages);
  const submission = parseForm(form, agreedDateForm(t.problems), ctx);
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 });
  const outcome = await agreeOnDate(ctx, supplierId, submission.value.agreedOn);
  if (!outcome.ok) return data(submission.reply({ fieldErrors: { agreedOn: [t.problems[outcome.problem]] } }), { status: 422 });
  return redirectWithToast(`/o/${ctx.organisation.slug}/suppliers/${supplierId}`, t.saved({ date: outcome.value.agreedOn }));
}
