import { createHash, timingSafeEqual } from 'node:crypto';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import type { App } from '#app/platform/app.ts';
import { transact } from '#db/dialect/transact.ts';
import { markMailBounced } from '#db/queries/outbox-mail.ts';
import { readReturned } from './read-returned.ts';

/** Where a mail server hands in what came to the return address. */
export const returnedMailPath = '/mail/returned';

type Receiver = Pick<App, 'config' | 'db' | 'clock' | 'log'>;
type Taker = Omit<Receiver, 'config'>;

/**
 * Takes in what came back, whole, as the mail server has it. Whoever holds the token may; to anybody else this address does
 * not exist. What says nothing about a mail of ours is thanked for all the same: a mail server that is refused would only try again.
 */
export function returnedMail(app: Receiver): (RequestHandler | ErrorRequestHandler)[] {
  const { returnToken, maxFormBytes } = app.config.http;
  const admit: RequestHandler = (request, _response, next) => (returnToken !== null && isSame(request.headers.authorization ?? '', `Bearer ${returnToken}`) ? next() : next('route'));
  const handIn: RequestHandler = (request, response, next) => {
    const raw: unknown = request.body;
    if (!Buffer.isBuffer(raw)) return void response.status(400).type('text').send('The mail itself belongs in the body.\n');
    takeIn(app, raw).then(() => void response.status(204).end(), next);
  };
  return [admit, express.raw({ type: () => true, limit: maxFormBytes }), refuseLarge, handIn];
}

const refuseLarge: ErrorRequestHandler = (error: { status?: number }, _request, response, next) => {
  if (error.status !== 413) return next(error);
  response.status(413).type('text').send('Hand in the report without the whole mail that was returned.\n');
};

/** One report, whole; what says nothing final about a mail of ours changes nothing. */
export async function takeIn({ db, clock, log }: Taker, raw: Uint8Array): Promise<void> {
  const report = await readReturned(raw);
  const { mailId } = report ?? {};
  if (!report?.failed || !mailId) return log.info({ kind: report ? 'report' : 'other' }, 'a returned mail says nothing final about a mail of ours');
  const isNew = await transact(db, (tx) => markMailBounced(tx, mailId, { at: clock.now(), words: report.words }));
  log.info({ mail: mailId, isNew }, 'a mail came back');
}

const digest = (text: string) => createHash('sha256').update(text).digest();
const isSame = (a: string, b: string) => timingSafeEqual(digest(a), digest(b));
