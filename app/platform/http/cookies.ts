import type { Config } from '../config/config.ts';

type Address = Config['publicAddress'];

/** `__Host-` binds the cookie to this host and to https; browsers refuse the prefix on plain http. */
export function cookieName(name: 'session' | 'desk' | 'desk-code' | 'language' | 'toast', address: Address): string {
  return address.isHttps ? `__Host-ketenmark-${name}` : `ketenmark-${name}`;
}

export function serializeCookie(name: string, value: string, address: Address, maxAgeSeconds: number): string {
  const secure = address.isHttps ? '; Secure' : '';
  return `${name}=${encodeURIComponent(value)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure}`;
}

export function readCookie(request: Request, name: string): string | null {
  return cookieValue(request.headers.get('cookie'), name);
}

/** From the header itself, where there is no `Request` yet. */
export function cookieValue(header: string | null | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return decode(value.join('='));
  }
  return null;
}

function decode(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}
