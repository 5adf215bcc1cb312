import type { Server } from 'node:http';
import type { ServerBuild } from '@remix-run/node';
import type { Pages } from './pages.ts';

/** Pages straight from their sources, reloaded as they change. */
export async function developmentPages(http: Server): Promise<Pages> {
  const { createServer } = await import('vite');
  const vite = await createServer({ server: { middlewareMode: true, hmr: { server: http } }, appType: 'custom' });
  return {
    build: () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>,
    assets: vite.middlewares,
  };
}
