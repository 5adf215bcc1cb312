import type { Logger } from 'pino';

/** What parts of the product may say to the operator. Never names, addresses, tokens or bodies: ids and counts only. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;
