import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useRouteError } from '@remix-run/react';
import { z } from 'zod';
import { ErrorPage, readError } from '#app/features/error-page/error-page.tsx';
import { AffectedPage } from '#app/features/questions/link/affected-page.tsx';
import { DeadQuestionPage } from '#app/features/questions/link/dead-question-page.tsx';
import { loadLink } from '#app/features/questions/link/load-link.server.ts';
import { linkMessages } from '#app/features/questions/link/messages.ts';
import { OwnerPage } from '#app/features/questions/link/owner-page.tsx';
import { postLink } from '#app/features/questions/link/post-link.server.ts';
import { questionAction, questionLoader } from '#app/platform/http/wrappers.server.ts';
import { MessagesProvider } from '#app/platform/messages/messages-context.tsx';
import { LanguageSwitch } from '#app/ui/language-switch.tsx';
import { PlainShell } from '#app/ui/plain-shell.tsx';

const params = z.object({ questionToken: z.string() });
const search = z.object({ item: z.string().max(64).optional() });

export const loader = questionLoader({ params, search }, async ({ ctx, search: { item } }) => ({
  title: ctx.t(linkMessages)[ctx.asked.kind].pageTitle({ client: ctx.asked.client }),
  locale: ctx.locale,
  timeZone: ctx.organisation.time_zone,
  wanted: item ?? null,
  link: await loadLink(ctx),
}));

export const action = questionAction({ params }, ({ ctx, params: { questionToken }, request }) => postLink(ctx, questionToken, request));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }, { name: 'robots', content: 'noindex' }];

export default function Question() {
  const { locale, timeZone, link, wanted } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { asked } = link;
  return (
    <MessagesProvider locale={locale} timeZone={timeZone}>
      <PlainShell aside={<LanguageSwitch />}>
        {asked.kind === 'affected' ? <AffectedPage link={link} asked={asked} reply={reply} /> : <OwnerPage link={link} asked={asked} reply={reply} wanted={wanted} />}
      </PlainShell>
    </MessagesProvider>
  );
}

/** A link that opens nothing gets a page that helps on; it does not tell an expired one from one that never was. */
export function ErrorBoundary() {
  const error = useRouteError();
  const { code } = readError(error);
  const isDead = code === 'gone' || code === 'not_found';
  return <PlainShell aside={<LanguageSwitch />}>{isDead ? <DeadQuestionPage /> : <ErrorPage error={error} />}</PlainShell>;
}
