import { data } from '@remix-run/node';
import { nonEmpty } from '#app/domain/audit/events.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { recordWay, type WayReport } from '#app/platform/way/record-way.server.ts';
import { wayErrors, wayForm } from '#app/platform/way/way.form.ts';
import { wayProblemMessages } from '#app/ui/way/problem-messages.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import { supplierWayMessages } from './messages.ts';

/** Records what a supplier said to a member, as on the phone. */
export function noteWay({ app, scope, today, organisation, member }: Pick<MemberContext, 'app' | 'scope' | 'today' | 'organisation' | 'member'>, supplierId: string, report: WayReport, reportedBy: string | null) {
  return mutate(app, scope, async (tx, { now }) => {
    await getSupplier(tx, scope, supplierId);
    const outcome = await recordWay(tx, scope, supplierId, report, { source: 'member', reportedBy, memberId: member.id }, { today, timeZone: organisation.time_zone, now });
    return outcome.ok ? done(null, nonEmpty(outcome.events)) : refused(outcome.problem);
  });
}

/** Takes the posted steps: back to the supplier, or back into the form. */
export async function answerWayForm(ctx: MemberContext, supplierId: string, form: FormData) {
  const problems = ctx.t(wayProblemMessages);
  const submission = parseForm(form, wayForm(problems, { needsName: false }), ctx);
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 });
  const { report, reportedBy } = submission.value;
  const outcome = await noteWay(ctx, supplierId, report, reportedBy);
  if (outcome.ok) return redirectWithToast(`/o/${ctx.organisation.slug}/suppliers/${supplierId}#way`, ctx.t(supplierWayMessages).page.saved);
  const { problem } = outcome;
  if (problem.kind === 'same') return data(submission.reply({ formErrors: [problems.same] }), { status: 422 });
  return data(submission.reply({ fieldErrors: wayErrors(problem.wrong, problems, ctx.locale) }), { status: 422 });
}
