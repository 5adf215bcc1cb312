import { Outlet, useLoaderData, useRouteError, useRouteLoaderData } from '@remix-run/react';
import { ErrorPage } from '#app/features/error-page/error-page.tsx';
import { MemberFrame } from '#app/features/frame/member-frame.tsx';
import { loadFrame } from '#app/features/frame/load-frame.server.ts';
import { memberLoader } from '#app/platform/http/wrappers.server.ts';
import { PlainShell } from '#app/ui/plain-shell.tsx';

export const loader = memberLoader({ can: 'coverage:read' }, ({ ctx }) => loadFrame(ctx));

export default function OrganisationLayout() {
  return (
    <MemberFrame frame={useLoaderData<typeof loader>()}>
      <Outlet />
    </MemberFrame>
  );
}

/** What goes wrong inside keeps the navigation, if the frame itself could be loaded. */
export function ErrorBoundary() {
  const frame = useRouteLoaderData<typeof loader>('routes/organisation/layout');
  const page = <ErrorPage error={useRouteError()} />;
  return frame ? <MemberFrame frame={frame}>{page}</MemberFrame> : <PlainShell>{page}</PlainShell>;
}
