import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import type { Manifests } from './language-manifests.ts';

export interface Pages {
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** Serves what the browser loads: built files, or Vite in development. */
  assets: RequestHandler;
  /** Which scripts a page loads, in each language; without, every script has both. */
  manifests?: Manifests;
}
