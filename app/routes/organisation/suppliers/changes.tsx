import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ChangesPage } from '#app/features/register/bulk-change/changes-page.tsx';
import { loadChanges } from '#app/features/register/bulk-change/load-change.server.ts';
import { bulkChangeMessages } from '#app/features/register/bulk-change/messages.ts';
import { memberLoader } from '#app/platform/http/wrappers.server.ts';

export const loader = memberLoader({ can: 'supplier:read' }, async ({ ctx, request }) => ({
  title: ctx.t(bulkChangeMessages).title,
  view: await loadChanges(ctx, new URL(request.url).searchParams.get('before')),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }];

export default function Changes() {
  return <ChangesPage view={useLoaderData<typeof loader>().view} />;
}
