import path from 'node:path';
import express, { type RequestHandler } from 'express';

/** Names under `assets/` carry a hash of their content and may be kept for ever; the others an hour. */
export function builtAssets(clientFolder: string): RequestHandler {
  const router = express.Router();
  router.use('/assets', express.static(path.join(clientFolder, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  router.use(express.static(clientFolder, { maxAge: '1h', index: false }));
  return router;
}
