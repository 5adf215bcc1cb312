import { isRouteErrorResponse } from '@remix-run/react';
import type { Locale } from '../messages/locale.ts';
import { isErrorPayload } from './error-payload.ts';

/** The language of a whole page: that of its frame, else of the error in its place. Neither is there when nothing of ours was asked. */
export function pageLocale(frame: { locale: Locale } | undefined, error: unknown): Locale | undefined {
  if (frame) return frame.locale;
  return isRouteErrorResponse(error) && isErrorPayload(error.data) ? error.data.locale : undefined;
}
