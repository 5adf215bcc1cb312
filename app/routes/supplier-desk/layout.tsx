import { Outlet, useLoaderData, useParams, useRouteError } from '@remix-run/react';
import { ErrorPage, readError } from '#app/features/error-page/error-page.tsx';
import { DeadLinkPage } from '#app/features/supplier-desk/link/dead-link-page.tsx';
import { DeskFrame } from '#app/features/supplier-desk/page/desk-frame.tsx';
import { supplierLoader } from '#app/platform/http/wrappers.server.ts';
import { noteOpened } from '#app/platform/invitation/note-opened.server.ts';
import { LanguageSwitch } from '#app/ui/language-switch.tsx';
import { PlainShell } from '#app/ui/plain-shell.tsx';

export const loader = supplierLoader({}, async ({ ctx }) => {
  await noteOpened(ctx);
  return { locale: ctx.locale, timeZone: ctx.organisation.time_zone };
});

export default function SupplierDeskLayout() {
  const { locale, timeZone } = useLoaderData<typeof loader>();
  return (
    <DeskFrame locale={locale} timeZone={timeZone}>
      <Outlet />
    </DeskFrame>
  );
}

/** A link that opens nothing gets a page that helps on; it does not tell an expired one from one that never was. */
export function ErrorBoundary() {
  const error = useRouteError();
  const { token } = useParams();
  const { code, call } = readError(error);
  const isDead = token && (code === 'gone' || code === 'not_found');
  return <PlainShell aside={<LanguageSwitch />}>{isDead ? <DeadLinkPage token={token} call={call} /> : <ErrorPage error={error} />}</PlainShell>;
}
