import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteError, useRouteLoaderData, type MetaFunction } from '@remix-run/react';
import { useContext, type ReactNode } from 'react';
import { ErrorPage } from './features/error-page/error-page.tsx';
import { NonceContext } from './platform/http/nonce-context.ts';
import { pageLocale } from './platform/http/page-locale.ts';
import { readToast } from './platform/http/toast.ts';
import { publicLoader } from './platform/http/wrappers.server.ts';
import { fallbackLocale } from './platform/messages/locale.ts';
import { MessagesProvider } from './platform/messages/messages-context.tsx';
import { onlyLocale } from './platform/messages/only-locale.ts';
import { usePageOfLanguage } from './platform/messages/use-page-of-language.ts';
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
  const wanted = pageLocale(data, useRouteError());
  const locale = onlyLocale ?? wanted ?? fallbackLocale;
  usePageOfLanguage(wanted);
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
