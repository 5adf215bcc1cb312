import { useLoaderData } from '@remix-run/react';
import { CoverageDashboard } from '#app/features/coverage/dashboard.tsx';
import { loadDashboard } from '#app/features/coverage/load-dashboard.server.ts';
import { coverageMessages } from '#app/features/coverage/messages.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { memberLoader } from '#app/platform/http/wrappers.server.ts';

export const loader = memberLoader({ can: 'coverage:read' }, async ({ ctx }) => ({
  title: ctx.t(coverageMessages).title,
  home: `/o/${ctx.organisation.slug}`,
  mayImport: ctx.can('import:run'),
  today: ctx.today,
  dashboard: await loadDashboard(ctx),
}));

export const meta = pageTitle;

export default function Coverage() {
  const { dashboard, home, mayImport, today } = useLoaderData<typeof loader>();
  return <CoverageDashboard dashboard={dashboard} home={home} mayImport={mayImport} today={today} />;
}
