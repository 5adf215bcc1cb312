import { redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useRouteError } from '@remix-run/react';
import { z } from 'zod';
import { ErrorPage, readError } from '#app/features/error-page/error-page.tsx';
import { takeIssuerAnswer } from '#app/features/verification/link/answer-issuer.server.ts';
import { DeadIssuerLink, IssuerAnswerPage } from '#app/features/verification/link/issuer-answer-page.tsx';
import { issuerQuestion } from '#app/features/verification/link/issuer-question.ts';
import { issuerLinkMessages } from '#app/features/verification/link/messages.ts';
import { confirmationAction, confirmationLoader, type ConfirmationContext } from '#app/platform/http/wrappers.server.ts';
import { MessagesProvider } from '#app/platform/messages/messages-context.tsx';
import { LanguageSwitch } from '#app/ui/language-switch.tsx';
import { PlainShell } from '#app/ui/plain-shell.tsx';

const params = z.object({ confirmationToken: z.string() });

/** From the link of a mail that asked several to the first of them that waits. */
const toQuestion = ({ round, confirmation }: ConfirmationContext) => round?.isAtDoor && redirect(`/c/${round.secret}.${confirmation.id}`, 303);

export const loader = confirmationLoader({ params }, ({ ctx }) => {
  const away = toQuestion(ctx);
  if (away) throw away;
  return {
    title: ctx.t(issuerLinkMessages).pageTitle(ctx.asked),
    locale: ctx.locale,
    timeZone: ctx.organisation.time_zone,
    question: issuerQuestion(ctx),
  };
});

export const action = confirmationAction({ params }, async ({ ctx, params: { confirmationToken }, request }) => toQuestion(ctx) || takeIssuerAnswer(ctx, confirmationToken, await request.formData()));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }, { name: 'robots', content: 'noindex' }];

export default function IssuerQuestionRoute() {
  const { locale, timeZone, question } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.lastResult;
  return (
    <MessagesProvider locale={locale} timeZone={timeZone}>
      <PlainShell aside={<LanguageSwitch />}>
        <IssuerAnswerPage key={question.id} question={question} lastResult={lastResult} />
      </PlainShell>
    </MessagesProvider>
  );
}

/** A link that opens nothing gets a page that helps on; it does not tell an expired one from one that never was. */
export function ErrorBoundary() {
  const error = useRouteError();
  const { code } = readError(error);
  const isDead = code === 'gone' || code === 'not_found';
  return <PlainShell aside={<LanguageSwitch />}>{isDead ? <DeadIssuerLink /> : <ErrorPage error={error} />}</PlainShell>;
}
