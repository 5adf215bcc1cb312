import type { RequestHandler } from 'express';
import { isAtShippedSchema } from '#db/migrations/migrate.ts';
import type { App } from '../app.ts';

const patienceMs = 3_000;
/** Whoever asks all the time learns what was found a moment ago: the asking writes to the disk. */
const keptMs = 2_000;

type Parts = Pick<App, 'db' | 'files' | 'jobs' | 'log'>;

/** What must hold before requests are sent here, and while they are. */
const checks: Record<string, (parts: Parts) => Promise<boolean>> = {
  'the database answers and has this version’s schema': ({ db }) => isAtShippedSchema(db),
  'files can be written': async ({ files }) => {
    await files.discard(await files.putTemp(Buffer.from('ready?'), { maxBytes: 16 }));
    return true;
  },
  'jobs are run': async ({ jobs }) => jobs.isAtWork,
};

/** Whether requests should be sent here: for a load balancer, which the health check tells only whether to start anew. */
export function readiness(parts: Parts, isStopping: () => boolean): RequestHandler {
  let kept: { at: number; failed: Promise<string[]> } | null = null;
  return (_request, response, next) => {
    if (!kept || Date.now() - kept.at > keptMs) kept = { at: Date.now(), failed: failedChecks(parts) };
    kept.failed.then((failed) => {
      const wrong = isStopping() ? ['not stopping', ...failed] : failed;
      response.setHeader('Cache-Control', 'no-store');
      if (wrong.length === 0) response.type('text').send('ready\n');
      else response.status(503).type('text').send(`not ready; this does not hold: ${wrong.join('; ')}\n`);
    }, next);
  };
}

async function failedChecks(parts: Parts): Promise<string[]> {
  const failed = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      try {
        return (await inTime(check(parts))) ? [] : [name];
      } catch (error) {
        parts.log.warn({ err: error, check: name }, 'not ready');
        return [name];
      }
    }),
  );
  return failed.flat();
}

function inTime(checked: Promise<boolean>): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer in ${patienceMs} ms`)), patienceMs);
    checked.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
