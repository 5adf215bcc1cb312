import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { triageGroupings } from '#app/domain/register/triage-groups.ts';
import { overviewMessages } from '#app/features/classification/overview/messages.ts';
import { OverviewPage } from '#app/features/classification/overview/overview-page.tsx';
import { viewOverview } from '#app/features/classification/overview/view-overview.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { memberLoader } from '#app/platform/http/wrappers.server.ts';

const search = z.object({ by: z.enum(triageGroupings).nullable().catch(null).default(null) });

export const loader = memberLoader({ can: 'supplier:read', search }, async ({ ctx, search: { by } }) => ({
  title: ctx.t(overviewMessages).title,
  view: await viewOverview(ctx, by),
}));

export const meta = pageTitle;

export default function Classification() {
  return <OverviewPage view={useLoaderData<typeof loader>().view} />;
}
