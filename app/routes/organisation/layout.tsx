import { Outlet, useLoaderData, useRouteError } from '@remix-run/react';
import { ErrorPage } from '#app/features/error-page/error-page.tsx';
import { MemberFrame } from '#app/features/frame/member-frame.tsx';
import { loadFrame } from '#app/features/frame/load-frame.server.ts';
import { memberLoader } from '#app/platform/http/wrappers.server.ts';

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
  return <ErrorPage error={useRouteError()} />;
}
