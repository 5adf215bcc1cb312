import { data } from '@remix-run/node';
import { AppError } from '#app/platform/http/app-error.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import type { Outcome } from '#app/platform/mutate/mutate.server.ts';
import { incidentFormMessages } from '../form-messages.ts';
import type { IncidentProblem } from './change-incident.server.ts';
import { closeIncident, reopenIncident } from './close-incident.server.ts';
import { cutOffAccess, restoreAccess } from './cut-off-access.server.ts';
import { incidentForm, type IncidentAnswer, type Intent } from './incident.form.ts';
import { judgeSignificance } from './judge-significance.server.ts';
import { keepLog } from './keep-log.server.ts';
import { nameServices } from './name-services.server.ts';
import { noteSent } from './note-sent.server.ts';

/** Significance, what the authority was told, and the end of it: not for everyone who may keep the log. */
const deciding: readonly Intent[] = ['judge', 'sent', 'close', 'reopen'];

/** Which field a problem is about. */
const fieldOf: Partial<Record<IncidentProblem, string>> = { beforeLearned: 'awareAt', beforeAware: 'sentAt', alreadySent: 'sentAt', gone: 'corrects' };

/** Does what the pressed button says: back to the page with a sentence, or back into the form. */
export async function postIncident(ctx: MemberContext, incidentId: string, form: FormData) {
  const t = ctx.t(incidentFormMessages);
  const intent = form.get('intent')?.toString() ?? '';
  if (deciding.includes(intent as Intent) && !ctx.can('incident:decide')) throw new AppError('forbidden');
  const submission = parseForm(form, incidentForm(t.problems, { now: ctx.now, timeZone: ctx.organisation.time_zone }), ctx);
  if (submission.status !== 'success') return data({ intent, result: submission.reply() }, { status: 422 });
  const outcome = await carryOut(ctx, incidentId, submission.value);
  const page = `/o/${ctx.organisation.slug}/incidents/${incidentId}`;
  if (outcome.ok) return redirectWithToast(page, t.toast[submission.value.intent]);
  const { problem } = outcome;
  if (problem === 'unchanged') return redirectWithToast(page, t.refused.unchanged);
  const field = fieldOf[problem];
  const sentence = t.refused[problem];
  const reply = submission.reply(field ? { fieldErrors: { [field]: [sentence] } } : { formErrors: [sentence] });
  return data({ intent, result: reply }, { status: field ? 422 : 409 });
}

function carryOut(ctx: MemberContext, incidentId: string, answer: IncidentAnswer): Promise<Outcome<null, IncidentProblem>> {
  switch (answer.intent) {
    case 'log':
      return keepLog(ctx, incidentId, answer);
    case 'judge':
      return judgeSignificance(ctx, incidentId, answer);
    case 'sent':
      return noteSent(ctx, incidentId, answer);
    case 'cut_off':
      return cutOffAccess(ctx, incidentId, answer);
    case 'restore':
      return restoreAccess(ctx, incidentId, answer);
    case 'services':
      return nameServices(ctx, incidentId, answer);
    case 'close':
      return closeIncident(ctx, incidentId, answer);
    case 'reopen':
      return reopenIncident(ctx, incidentId, answer);
  }
}
