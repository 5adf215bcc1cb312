import { data } from '@remix-run/node';
import { readAsked } from '#app/domain/invitation/asked.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import { wayErrors, wayForm } from '#app/platform/way/way.form.ts';
import { wayProblemMessages } from '#app/ui/way/problem-messages.ts';
import { deskPath } from '../desk-paths.ts';
import { deskWayOutcomeMessages } from './outcome-messages.ts';
import { reportWay } from './report-way.server.ts';
import { tellOtherClients } from './tell-other-clients.server.ts';

/** Takes the posted steps: back to the request with thanks, or back into the form. */
export async function takeWay(ctx: SupplierContext, token: string, request: Request) {
  const form = await request.formData();
  const problems = ctx.t(wayProblemMessages);
  const t = ctx.t(deskWayOutcomeMessages);
  const submission = parseForm(form, wayForm(problems, { needsName: true }), ctx);
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 });
  const { report, reportedBy } = submission.value;
  const outcome = await reportWay(ctx, report, reportedBy ?? '');
  const { client } = readAsked(ctx.invitation.asked_json);
  const others = outcome.ok || outcome.problem.kind === 'same' ? await tellOtherClients(ctx, request, submission.value) : 0;
  if (others > 0) return redirectWithToast(`${deskPath(token)}#way`, t.thanksOthers({ client, others }));
  if (outcome.ok) return redirectWithToast(`${deskPath(token)}#way`, t.thanks({ client }));
  const { problem } = outcome;
  if (problem.kind === 'same') return data(submission.reply({ formErrors: [problems.same] }), { status: 422 });
  return data(submission.reply({ fieldErrors: wayErrors(problem.wrong, problems, ctx.locale) }), { status: 422 });
}
