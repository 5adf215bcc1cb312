import { data } from '@remix-run/node';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { readAsked } from '#app/domain/invitation/asked.ts';
import { wayStepsOf } from '#app/domain/way/steps.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import type { WayReport } from '#app/platform/way/record-way.server.ts';
import { takeCertificate } from '../certificate/take-certificate.server.ts';
import { deskPath, type AnswerKind } from '../desk-paths.ts';
import { contestForm, noCertificateForm, questionForm } from './answer.form.ts';
import { answerRequest, type SupplierAnswer } from './answer-request.server.ts';
import { contestText } from './contested-answer.ts';
import { answerOutcomeMessages } from './outcome-messages.ts';
import { deskWayOutcomeMessages } from '../way/outcome-messages.ts';
import { tellOtherClients } from '../way/tell-other-clients.server.ts';

/** A day for the certificate, and nothing else of the way to it. */
const certifiedBy = (plannedOn: CalendarDate): WayReport => ({ steps: wayStepsOf((kind) => ({ kind, plannedOn: kind === 'certified' ? plannedOn : null, doneOn: null })), auditBody: null });

/** Takes one of the four answers: back to the request with thanks, or back into the form. */
export async function takeAnswer(ctx: SupplierContext, token: string, kind: AnswerKind, request: Request) {
  if (kind === 'certificate') return takeCertificate(ctx, token, request);
  const asked = readAsked(ctx.invitation.asked_json);
  const { problems, saved } = ctx.t(answerOutcomeMessages);
  const posted = await request.formData();
  const thanks = { client: asked.client, name: asked.contact.name };
  const finish = async (answer: SupplierAnswer) => {
    await answerRequest(ctx, answer);
    return redirectWithToast(deskPath(token), saved[kind](thanks));
  };
  if (kind === 'no-certificate') {
    const submission = parseForm(posted, noCertificateForm(problems, ctx.today), ctx);
    if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 422 });
    const { tell = [], ...answer } = submission.value;
    await answerRequest(ctx, answer);
    const others = await tellOtherClients(ctx, request, { report: certifiedBy(answer.expectedOn), reportedBy: answer.answeredBy, tell });
    return redirectWithToast(deskPath(token), others > 0 ? ctx.t(deskWayOutcomeMessages).thanksOthers({ ...thanks, others }) : saved[kind](thanks));
  }
  if (kind === 'question') {
    const submission = parseForm(posted, questionForm(problems), ctx);
    return submission.status === 'success' ? finish(submission.value) : data({ lastResult: submission.reply() }, { status: 422 });
  }
  const submission = parseForm(posted, contestForm(problems), ctx);
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 422 });
  const { which, text, answeredBy } = submission.value;
  return finish({ kind: 'contest', answeredBy, text: contestText(asked, { which, text }, ctx.locale) });
}
