/** The only table from what went wrong to an HTTP status. Sentences live in the messages of the error pages. */
export const errorStatus = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  /** A form that was posted from another site, or through another address of ours. */
  foreign_origin: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  gone: 410,
  too_large: 413,
  limited: 429,
  unexpected: 500,
  /** Too many ask at the same time: nothing was begun, and it will work in a moment. */
  busy: 503,
  unavailable: 503,
} as const;
export type ErrorCode = keyof typeof errorStatus;

const mark = Symbol.for('ketenmark.AppError');

export interface Callee {
  name: string;
  phone: string;
}

export class AppError extends Error {
  readonly [mark] = true;
  readonly code: ErrorCode;
  /** Whom to call instead, where that is known. */
  readonly call: Callee | undefined;
  constructor(code: ErrorCode, detail?: string, call?: Callee) {
    super(detail ?? code);
    this.name = 'AppError';
    this.code = code;
    this.call = call;
  }
}

/** Recognised by a mark: server and routes are two bundles, `instanceof` would miss the other's class. */
export function isAppError(error: unknown): error is AppError {
  return typeof error === 'object' && error !== null && mark in error;
}
