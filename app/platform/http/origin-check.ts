import type { Config } from '../config/config.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

interface Asked {
  method: string;
  host: string | undefined;
  origin: string | undefined;
  fetchSite: string | undefined;
}

export function isUnsafe(method: string): boolean {
  return !safeMethods.has(method);
}

/**
 * Whether a request that changes something comes from our own pages. Browsers name the origin of every form that is
 * posted; what names none (and says so by no `Sec-Fetch-Site` either) is no browser, carries no one's cookie by accident,
 * and is refused all the same. On one's own machine `localhost` and `127.0.0.1` are the same site.
 */
export function isFromOurPages(asked: Asked, address: Config['publicAddress']): boolean {
  if (!isUnsafe(asked.method)) return true;
  if (asked.origin === undefined) return asked.fetchSite === 'same-origin';
  if (asked.origin === address.origin) return true;
  const isLocal = loopback.test(new URL(address.url).host) && loopback.test(asked.host ?? '');
  return isLocal && asked.origin === `http://${asked.host}`;
}
