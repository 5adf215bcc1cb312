import { data } from '@remix-run/node';
import { recordCoverage } from '#app/platform/coverage/record-coverage.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { ConfirmationContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { answerConfirmation, getConfirmation } from '#db/queries/issuer-confirmation.ts';
import { issuerAnswerForm, type IssuerAnswer } from './issuer-answer.form.ts';
import { issuerLinkMessages } from './messages.ts';
import { notifyAskedBy } from './notify-asked-by.server.ts';

/** Takes the answer of an issuer, once: the second one changes nothing and is told so. */
export async function takeIssuerAnswer(ctx: ConfirmationContext, token: string, form: FormData) {
  const t = ctx.t(issuerLinkMessages);
  const submission = parseForm(form, issuerAnswerForm(t.problems), ctx);
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 422 });
  const outcome = await recordIssuerAnswer(ctx, submission.value);
  const on = ctx.round ? `/c/${ctx.round.secret}` : `/c/${token}`;
  return redirectWithToast(on, outcome.ok ? t.thanks : { kind: 'warn', text: t.already });
}

/** The word of an issuer, once. */
export function recordIssuerAnswer({ app, scope, today, asked }: Pick<ConfirmationContext, 'app' | 'scope' | 'today' | 'asked'>, { result, answeredBy, remark }: IssuerAnswer) {
  return mutate<null, 'answered'>(app, scope, async (tx, { now }) => {
    const confirmation = await getConfirmation(tx, scope, scope.confirmationId);
    if (confirmation.revoked_at) throw new AppError('gone');
    if (!(await answerConfirmation(tx, scope, { result, answered_at: now, answered_on: today, answered_by: answeredBy, remark }))) return refused('answered');
    await recordCoverage(tx, scope, [scope.supplierId], { cause: 'confirmation.answered', today, now });
    await notifyAskedBy(tx, scope, app.config, { confirmation, asked, answer: { result, by: answeredBy, remark }, now });
    return done(null, [
      {
        type: 'confirmation.answered',
        subject: { kind: 'issuer_confirmation', id: confirmation.id },
        data: { supplierId: scope.supplierId, certificateId: confirmation.certificate_id, issuer: asked.issuer, result, answeredOn: today },
        personal: { answeredBy, remark },
      },
    ]);
  });
}
