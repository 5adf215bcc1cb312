import type { Locale } from '../messages/locale.ts';
import type { Callee, ErrorCode } from './app-error.ts';

/** What an error page is given: a code for its sentence, its language, and the id under which the log knows more. */
export interface ErrorPayload {
  code: ErrorCode;
  requestId: string;
  /** Where the error is the page's own, Remix asks no loader for it. */
  locale: Locale;
  /** Where the product wants to be opened, when it was opened elsewhere. */
  address?: string;
  /** Whom to call instead. */
  call?: Callee;
}

export function isErrorPayload(value: unknown): value is ErrorPayload {
  return typeof value === 'object' && value !== null && 'code' in value && 'requestId' in value && 'locale' in value;
}
