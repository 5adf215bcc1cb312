import { redirect, redirectDocument, type TypedResponse } from '@remix-run/node';
import type { Config } from '../config/config.ts';
import { cookieName, readCookie, serializeCookie } from './cookies.ts';

export interface Toast {
  kind: 'ok' | 'warn' | 'bad';
  text: string;
}

const header = 'x-ketenmark-toast';
const secondsToArrive = 60;

/** After a POST: on to the next page, which shows the sentence once. The pipeline turns the header into the cookie. */
export function redirectWithToast(url: string, toast: string | Toast): TypedResponse<never> {
  return redirect(url, carrying(toast));
}

/** The same, where the next page may have another language: it is loaded as a document, with the scripts of that one. */
export function redirectDocumentWithToast(url: string, toast: string | Toast): TypedResponse<never> {
  return redirectDocument(url, carrying(toast));
}

function carrying(toast: string | Toast): ResponseInit {
  const value: Toast = typeof toast === 'string' ? { kind: 'ok', text: toast } : toast;
  return { status: 303, headers: { [header]: encodeURIComponent(JSON.stringify(value)) } };
}

export function toastCookieFrom(response: Response, address: Config['publicAddress']): string | null {
  const value = response.headers.get(header);
  if (!value) return null;
  response.headers.delete(header);
  return serializeCookie(cookieName('toast', address), decodeURIComponent(value), address, secondsToArrive);
}

/** The sentence that a redirect sent along, and the header that takes it away again. */
export function readToast(request: Request, address: Config['publicAddress']): { toast: Toast; clear: string } | null {
  const name = cookieName('toast', address);
  const text = readCookie(request, name);
  if (!text) return null;
  const toast = parseToast(text);
  return toast && { toast, clear: serializeCookie(name, '', address, 0) };
}

function parseToast(text: string): Toast | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string') return null;
    const kind = 'kind' in value && (value.kind === 'warn' || value.kind === 'bad') ? value.kind : 'ok';
    return { kind, text: value.text };
  } catch {
    return null;
  }
}
