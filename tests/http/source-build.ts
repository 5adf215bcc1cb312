import type { ServerBuild } from '@remix-run/node';
import type { RouteConfigEntry } from '@remix-run/route-config';
import routeConfig from '#app/routes.ts';

type Routes = ServerBuild['routes'];
type RouteModule = NonNullable<Routes[string]>['module'];

const future: ServerBuild['future'] = {
  v3_fetcherPersist: true,
  v3_relativeSplatPath: true,
  v3_throwAbortReason: true,
  v3_lazyRouteDiscovery: true,
  v3_singleFetch: true,
};

/**
 * The application as Remix would bundle it, put together from the sources: tests of requests need no build. Browser
 * tests use the real one.
 */
export async function sourceBuild(): Promise<ServerBuild> {
  const routes: Routes = { root: { id: 'root', path: '', module: (await import('#app/root.tsx')) as RouteModule } };
  await addRoutes(routes, await routeConfig, 'root');
  return {
    mode: 'test',
    entry: { module: await import('#app/entry.server.tsx') },
    routes,
    assets: {
      entry: { module: '/entry.js', imports: [] },
      routes: Object.fromEntries(Object.values(routes).map((route) => [route.id, assetOf(route)])),
      url: '/manifest.js',
      version: 'test',
    },
    assetsBuildDirectory: 'build/client',
    publicPath: '/',
    basename: '/',
    future,
    isSpaMode: false,
  };
}

async function addRoutes(routes: Routes, entries: RouteConfigEntry[], parentId: string): Promise<void> {
  for (const { file, path, index, id = file.replace(/\.tsx?$/, ''), children = [] } of entries) {
    const module = await import(/* @vite-ignore */ `../../app/${file}`);
    routes[id] = { id, parentId, path, index, module } as Routes[string];
    await addRoutes(routes, children, id);
  }
}

function assetOf({ id, parentId, path, index, module }: NonNullable<Routes[string]>) {
  return {
    id,
    parentId,
    path,
    index,
    module: `/${id}.js`,
    hasClientAction: false,
    hasClientLoader: false,
    hasAction: 'action' in module,
    hasLoader: 'loader' in module,
    hasErrorBoundary: 'ErrorBoundary' in module,
  };
}
