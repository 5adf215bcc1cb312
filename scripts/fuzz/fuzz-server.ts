import { readIds, readPatterns } from './addresses.ts';
import { seededChance } from './chance.ts';
import { asCurl, exchange, type Answered } from './exchange.ts';
import type { Beside } from '../product/people.ts';
import { restoreVisitors, type Organisations } from './organisations.ts';
import { nextRequest, type FuzzRequest, type Ground } from './requests.ts';
import { SeenForms } from './seen-forms.ts';
import { count, newTally, verdictOf, type Tally } from './verdict.ts';

export interface Fuzzed {
  app: Beside;
  origin: string;
  organisations: Organisations;
}

interface Options {
  seed: number;
  requests: number;
  /** What went wrong, as soon as it did: a line, and the request to see it again. */
  onFault: (line: string, curl: string) => void;
  /** Between two stretches of requests; may name what the server complained about meanwhile. */
  atRest?: (requests: number) => Promise<string[]>;
}

const stretch = 100;

/** Asks one request after the other, so that the same seed asks the same. */
export async function fuzzServer({ app, origin, organisations }: Fuzzed, options: Options): Promise<Tally & { formKinds: number }> {
  const tally = newTally();
  const ground: Ground = { chance: seededChance(options.seed), patterns: await readPatterns(), organisations, known: { own: {}, other: {} }, forms: new SeenForms(), origin };
  let last: FuzzRequest | null = null;
  const fault = (line: string, request: FuzzRequest | null) => {
    tally.faults += 1;
    if (line.startsWith('showed')) tally.leaks += 1;
    options.onFault(line, request ? asCurl(origin, request) : '');
  };
  while (tally.requests < options.requests) {
    if (tally.requests % stretch === 0) {
      for (const complaint of (await options.atRest?.(tally.requests)) ?? []) fault(complaint, last);
      await restoreVisitors(app, organisations);
      ground.known = { own: await readIds(app.db.read, organisations.own.id), other: await readIds(app.db.read, organisations.other.id) };
    }
    last = nextRequest(ground);
    const answered = await answerTo(origin, last);
    count(tally, last.visitor, answered.status);
    const wrong = answered.status === 0 ? answered.text : verdictOf(answered);
    if (wrong) fault(wrong, last);
    if (answered.status === 200 && answered.text.includes('<form')) ground.forms.keep(answered.text, last.path);
  }
  for (const complaint of (await options.atRest?.(tally.requests)) ?? []) fault(complaint, last);
  return { ...tally, formKinds: ground.forms.kinds };
}

/** A server that hangs up on nonsense has answered; one that says nothing has not. */
async function answerTo(origin: string, request: FuzzRequest): Promise<Answered> {
  const hungUp: Answered = { status: 400, headers: {}, text: '' };
  try {
    return await exchange(origin, request);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ECONNRESET' || code === 'EPIPE' || code === 'HPE_INVALID_CONSTANT') return hungUp;
    return { status: 0, headers: {}, text: `no answer: ${error instanceof Error ? error.message : String(error)}` };
  }
}
