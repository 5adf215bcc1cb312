import type { RequestHandler } from 'express';
import { sql } from 'kysely';
import type { App } from '../app.ts';

/** Whether this process can answer: for a load balancer or a container platform. */
export function healthCheck({ db, log }: Pick<App, 'db' | 'log'>): RequestHandler {
  return (_request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    sql`select 1`.execute(db.read).then(
      () => response.type('text').send('ok\n'),
      (error: unknown) => {
        log.error({ err: error }, 'the database does not answer');
        response.status(503).type('text').send('database unavailable\n');
      },
    );
  };
}
