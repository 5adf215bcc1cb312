import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteError, useRouteLoaderData, type MetaFunction } from '@remix-run/react';
import { useContext, type ReactNode } from 'react';
import { ErrorPage, readError } from './features/error-page/error-page.tsx';
import { NonceContext } from './platform/http/nonce-context.ts';
import { readToast } from './platform/http/toast.ts';
import { publicLoader } from './platform/http/wrappers.server.ts';
import { MessagesProvider } from './platform/messages/messages-context.tsx';
import { PlainShell } from './ui/plain-shell.tsx';
import { ToastRegion } from './ui/toast.tsx';
import './styles.css';

export const loader = publicLoader({ why: 'the frame of every page: language and toast' }, ({ ctx, request }) => {
  const { publicAddress } = ctx.app.config;
  const message = readToast(request, publicAddress);
  if (message) ctx.http.setCookie(message.clear);
  return { locale: ctx.locale, toast: message?.toast ?? null };
});

export const meta: MetaFunction = () => [{ title: 'Ketenmark' }];

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  const nonce = useContext(NonceContext);
  const error = useRouteError();
  const locale = data?.locale ?? readError(error).locale ?? 'en';
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        <MessagesProvider locale={locale} timeZone="UTC">
          {children}
          <ToastRegion message={data?.toast?.text ?? null} kind={data?.toast?.kind} />
        </MessagesProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return (
    <PlainShell>
      <ErrorPage error={useRouteError()} />
    </PlainShell>
  );
}
