import { AppError, errorStatus, isAppError, type ErrorCode } from '#app/platform/http/app-error.ts';

export interface Question {
  task: string;
  args: unknown;
}

export interface Refusal {
  ok: false;
  /** Code of an AppError; null: a bug in the task. */
  code: ErrorCode | null;
  name: string;
  message: string;
}

export type Answer = { ok: true; value: unknown } | Refusal;

export function errorToRefusal(error: unknown): Refusal {
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  const code = isAppError(error) && error.code in errorStatus ? error.code : null;
  return { ok: false, code, name, message };
}

export function refusalToError({ code, name, message }: Refusal): Error {
  return code ? new AppError(code, message) : new Error(`${name}: ${message}`);
}
