import { pino, type Logger } from 'pino';
import type { Config } from '../config/config.ts';

/** One JSON line per fact, on standard output. Headers, bodies and addresses of people are never given to it. */
export function createLog(config: Config['log']): Logger {
  return pino({
    level: config.level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: ['*.email', '*.password', '*.token', '*.cookie', '*.authorization'], remove: true },
  });
}
