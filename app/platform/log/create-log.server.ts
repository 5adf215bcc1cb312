import { pino, type DestinationStream, type Logger } from 'pino';
import type { Config } from '../config/config.ts';

/** One JSON line per fact, on standard output. Headers, bodies and addresses of people are never given to it. */
export function createLog(config: Config['log'], destination?: DestinationStream): Logger {
  const options = {
    level: config.level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describeError },
    hooks: { streamWrite: withoutPeople },
    redact: { paths: ['*.email', '*.password', '*.token', '*.cookie', '*.authorization'], remove: true },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** Databases hang the refused values on their errors; what is needed to find the fault is kept, nothing else. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) };
  return { type: error.name, message: error.message, ...code, stack: error.stack, ...cause };
}

const mailAddress = /[\w.+%'-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}/gi;
/** As long as the secrets of links and sessions (see `newSecret`). */
const secret = /(?<![\w-])[\w-]{43}(?![\w-])/g;

/** What came from elsewhere, as the words of a mail server about whom it does not know, may name people or repeat a link. */
export function withoutPeople(line: string): string {
  return line.replace(mailAddress, '…@…').replace(secret, '…');
}
