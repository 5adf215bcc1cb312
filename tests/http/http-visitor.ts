/** Somebody with a cookie jar and no JavaScript, who sees every answer as it is: redirects are not followed. */
export interface HttpVisitor {
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, form: Form | FormData, headers?: Record<string, string>): Promise<Answer>;
  /** Takes a cookie as if an earlier answer had set it. */
  keepCookie(name: string, value: string): void;
}

/** What is undefined is not sent, as a box that is not ticked. */
export type Form = Record<string, string | string[] | undefined> | [name: string, value: string][];

export interface Answer {
  status: number;
  headers: Headers;
  /** Where a redirect leads, as a path; empty otherwise. */
  location: string;
  text: string;
}

export function httpVisitor(url: string): HttpVisitor {
  const jar = new Map<string, string>();

  async function ask(path: string, init: RequestInit): Promise<Answer> {
    const headers = new Headers(init.headers);
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(new URL(path, url), { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) keep(cookie);
    const location = response.headers.get('location') ?? '';
    return {
      status: response.status,
      headers: response.headers,
      location: pathOf(location),
      text: await response.text(),
    };
  }

  function keep(setCookie: string): void {
    const [pair = '', ...attributes] = setCookie.split('; ');
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    if (attributes.includes('Max-Age=0')) jar.delete(name);
    else jar.set(name, value);
  }

  const pathOf = (location: string) => location && location.replace(url, '');

  return {
    get: (path, headers = {}) => ask(path, { headers: { 'accept-language': 'en', accept: 'text/html', ...headers } }),
    post: (path, form, headers = {}) =>
      ask(path, {
        method: 'POST',
        body: form instanceof FormData ? form : urlEncoded(form),
        headers: { 'accept-language': 'en', accept: 'text/html', origin: url, ...headers },
      }),
    keepCookie: (name, value) => void jar.set(name, value),
  };
}

function urlEncoded(form: Form): URLSearchParams {
  if (Array.isArray(form)) return new URLSearchParams(form);
  const pairs = Object.entries(form).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
  return new URLSearchParams(pairs);
}
