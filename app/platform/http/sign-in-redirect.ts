import { redirect } from '@remix-run/node';

/** Sends to the sign-in page, and back afterwards. A form that was posted is shown again, not sent again. */
export function signInRedirect(request: Request): Response {
  const url = new URL(request.url);
  const next = request.method === 'GET' ? url.pathname + url.search : url.pathname;
  return redirect(`/sign-in?next=${encodeURIComponent(next)}`);
}

/** The path to go on to, if it stays on this site; `//evil.example` and `/\evil.example` do not. */
export function safeNextPath(next: string | null | undefined, fallback = '/'): string {
  if (!next?.startsWith('/') || /[\s\\]/.test(next)) return fallback;
  const url = URL.canParse(next, 'http://here.invalid') ? new URL(next, 'http://here.invalid') : null;
  return url?.host === 'here.invalid' ? url.pathname + url.search + url.hash : fallback;
}
