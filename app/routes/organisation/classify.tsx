import { useActionData, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react';
import { BulkPage } from '#app/features/classification/bulk/bulk-page.tsx';
import { postBulk } from '#app/features/classification/bulk/post-bulk.server.ts';
import { chooseTargets } from '#app/features/classification/choose-targets.server.ts';
import { classificationMessages } from '#app/features/classification/messages.ts';
import { NothingToClassify } from '#app/features/classification/nothing-to-classify.tsx';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

export const loader = memberLoader({ can: 'supplier:read' }, async ({ ctx, request }) => ({
  title: ctx.t(classificationMessages).title,
  choice: await chooseTargets(ctx, new URL(request.url).searchParams),
}));

export const action = memberAction({ can: 'classification:write' }, ({ ctx, request }) => postBulk(ctx, request));

export const meta = pageTitle;

/** A preview changes nothing, and brings what it saw: there is nothing to ask again. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionResult, defaultShouldRevalidate }) => (actionResult ? false : defaultShouldRevalidate);

export default function Classify() {
  const { choice } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  return choice.bulk ? <BulkPage view={choice.bulk} posted={posted} /> : <NothingToClassify reason={choice.nothing} home={choice.home} />;
}
