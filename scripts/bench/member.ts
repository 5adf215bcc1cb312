export interface Answer {
  status: number;
  location: string;
  text: string;
}

/** A signed-in member without JavaScript: the whole answer is read, redirects are not followed. */
export class Member {
  readonly #url: string;
  #cookie = '';

  constructor(url: string) {
    this.#url = url;
  }

  get(path: string): Promise<Answer> {
    return this.#ask(path, {});
  }

  post(path: string, form: FormData | [string, string][]): Promise<Answer> {
    return this.#ask(path, { method: 'POST', body: form instanceof FormData ? form : new URLSearchParams(form) });
  }

  async #ask(path: string, init: RequestInit): Promise<Answer> {
    const headers = { cookie: this.#cookie, origin: this.#url, 'accept-language': 'en' };
    const response = await fetch(this.#url + path, { ...init, headers, redirect: 'manual' });
    const session = response.headers.getSetCookie().find((cookie) => cookie.includes('session'));
    if (session) this.#cookie = session.split(';')[0] ?? '';
    const text = await response.text();
    if (response.status >= 400)
      throw new Error(`${init.method ?? 'GET'} ${path}: ${response.status} ${text.slice(0, 500)}`);
    return { status: response.status, location: (response.headers.get('location') ?? '').replace(this.#url, ''), text };
  }
}

/** The first member of an empty installation, through its own form; answers them with their organisation's path. */
export async function setUpOrganisation(url: string, code: string): Promise<{ member: Member; home: string }> {
  const member = new Member(url);
  const { location } = await member.post('/set-up', [
    ['code', code],
    ['name', 'Meetbedrijf Verzonnen'],
    ['entityClass', 'essential'],
    ['sector', '6'],
    ['country', 'NL'],
    ['timeZone', 'Europe/Amsterdam'],
    ['legalRegime', 'cbw'],
    ['contractingAuthority', 'no'],
    ['adminName', 'Mees Verzonnen'],
    ['email', 'mees@verzonnen.example'],
    ['password', 'een meetlat is geen maatstaf'],
  ]);
  return { member, home: location };
}
