import { defineMessages } from '../messages/define-messages.ts';
import type { Locale } from '../messages/locale.ts';

/** When to come back; the sentences for it say the same. */
export const retryAfterSeconds = 10;

const words = defineMessages({
  en: { title: 'Too much at the same time', text: 'There is more to do than can be done at once. Nothing was changed or sent. Try again in ten seconds.', again: 'Try again' },
  nl: { title: 'Te veel tegelijk', text: 'Er is meer te doen dan nu lukt. Er is niets gewijzigd of verstuurd. Probeer het over tien seconden opnieuw.', again: 'Opnieuw proberen' },
});

export interface BusyAnswer {
  status: 503;
  headers: Record<string, string>;
  body: string;
}

interface Asked {
  locale: Locale;
  method: string;
  accept: string | null | undefined;
}

/** An answer that costs nothing, for whoever must come back: a page to read, or a line for a program. */
export function busyAnswer({ locale, method, accept }: Asked): BusyAnswer {
  const { title, text, again } = words[locale];
  const isPage = (accept ?? '').includes('text/html');
  const headers = { 'Retry-After': String(retryAfterSeconds), 'Cache-Control': 'no-store', 'Content-Type': isPage ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8' };
  if (!isPage) return { status: 503, headers, body: `${text}\n` };
  const link = method === 'GET' ? `<p><a href="">${again}</a></p>\n` : '';
  const body = `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Ketenmark</title>
<main>
<h1>${title}</h1>
<p>${text}</p>
${link}</main>
</html>
`;
  return { status: 503, headers, body };
}
