import { data } from '@remix-run/node';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import { incidentPath } from '../desk-paths.ts';
import { incidentReportForm } from './incident-report.form.ts';
import { urgentNumber } from './load-incident-report.server.ts';
import { incidentOutcomeMessages } from './outcome-messages.ts';
import { reportIncident } from './report-incident.server.ts';

/** Keeps the report, or puts every word back into the form. */
export async function takeIncidentReport(ctx: SupplierContext, token: string, form: FormData) {
  const t = ctx.t(incidentOutcomeMessages);
  const submission = parseForm(form, incidentReportForm(t.problems, { now: ctx.now, timeZone: ctx.organisation.time_zone }), ctx);
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 422 });
  const outcome = await reportIncident(ctx, submission.value);
  const { client, phone } = urgentNumber(ctx);
  if (!outcome.ok) return data({ lastResult: submission.reply({ formErrors: [t.tooMany({ phone })] }) }, { status: 429 });
  return redirectWithToast(incidentPath(token), t.saved({ client }));
}
