import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { CoverageDashboard } from '#app/features/coverage/dashboard.tsx';
import { loadBreakdown } from '#app/features/coverage/load-breakdown.server.ts';
import { loadDashboard } from '#app/features/coverage/load-dashboard.server.ts';
import { coverageMessages } from '#app/features/coverage/messages.ts';
import { views } from '#app/features/coverage/view.ts';
import { loadOpenIncidents } from '#app/features/incidents/marks/load-marks.server.ts';
import { OpenIncidentsNotice } from '#app/features/incidents/marks/open-incidents-notice.tsx';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { memberLoader } from '#app/platform/http/wrappers.server.ts';

const search = z.object({ by: z.enum(views).catch('area').default('area') });

export const loader = memberLoader({ can: 'coverage:read', search }, async ({ ctx, search: { by } }) => ({
  title: ctx.t(coverageMessages).title,
  home: `/o/${ctx.organisation.slug}`,
  mayImport: ctx.can('import:run'),
  today: ctx.today,
  dashboard: await loadDashboard(ctx),
  breakdown: await loadBreakdown(ctx, by),
  incidents: await loadOpenIncidents(ctx),
}));

export const meta = pageTitle;

export default function Coverage() {
  const { dashboard, breakdown, incidents, home, mayImport, today } = useLoaderData<typeof loader>();
  return (
    <>
      {incidents ? <OpenIncidentsNotice incidents={incidents} home={home} /> : null}
      <CoverageDashboard dashboard={dashboard} breakdown={breakdown} home={home} mayImport={mayImport} today={today} />
    </>
  );
}
