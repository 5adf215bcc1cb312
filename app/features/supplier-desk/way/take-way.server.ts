import { data } from '@remix-run/node';
import { readAsked } from '#app/domain/invitation/asked.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import { wayErrors, wayForm } from '#app/platform/way/way.form.ts';
import { wayMessages } from '#app/ui/way/messages.ts';
import { deskPath } from '../desk-paths.ts';
import { deskWayMessages } from './messages.ts';
import { reportWay } from './report-way.server.ts';

/** Takes the posted steps: back to the request with thanks, or back into the form. */
export async function takeWay(ctx: SupplierContext, token: string, form: FormData) {
  const { problems } = ctx.t(wayMessages);
  const { page: t } = ctx.t(deskWayMessages);
  const submission = parseForm(form, wayForm(problems, { needsName: true }), ctx);
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 });
  const { report, reportedBy } = submission.value;
  const outcome = await reportWay(ctx, report, reportedBy ?? '');
  const { client } = readAsked(ctx.invitation.asked_json);
  if (outcome.ok) return redirectWithToast(`${deskPath(token)}#way`, t.thanks({ client }));
  const { problem } = outcome;
  if (problem.kind === 'same') return data(submission.reply({ formErrors: [problems.same] }), { status: 422 });
  return data(submission.reply({ fieldErrors: wayErrors(problem.wrong, problems, ctx.locale) }), { status: 422 });
}
