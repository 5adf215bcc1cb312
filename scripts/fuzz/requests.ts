import { anyId, fillPattern, type Known } from './addresses.ts';
import type { Chance } from './chance.ts';
import { multipartBody } from './multipart.ts';
import { odd, wellFormed } from './odd-values.ts';
import type { Organisations, Visitor } from './organisations.ts';
import type { SeenForm, SeenForms } from './seen-forms.ts';

export interface FuzzRequest {
  visitor: Visitor;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Buffer | null;
}

export interface Ground {
  chance: Chance;
  patterns: readonly string[];
  organisations: Organisations;
  known: Known;
  forms: SeenForms;
  origin: string;
}

type Field = [name: string, value: string];

const oddMethods = ['HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'TRACE'];
const names = ['intent', 'q', 'page', 'after', 'before', 'sort', 'show', 'state', 'level', 'area', 'id', 'ids', 'next', 'view', 'tag', 'name', 'email', 'level_min', 'from', 'until', 'file', 'supplierId', 'seen', '_routes', '__proto__', 'index'];

/** One request nobody sends, or hardly anybody: a path of the product, asked by someone, with what chance gives it. */
export function nextRequest(ground: Ground): FuzzRequest {
  const { chance, forms, organisations } = ground;
  const visitor = chance.pick(organisations.visitors);
  const seen = chance.is(0.45) ? forms.pick(chance) : null;
  if (seen) return fromForm(ground, visitor, seen);
  const path = withOddities(ground, fillPattern(chance, chance.pick(ground.patterns), ground.known, organisations));
  if (chance.is(0.68)) return { visitor, method: 'GET', path: withQuery(ground, path), headers: headersOf(ground, visitor, false), body: null };
  const method = chance.is(0.75) ? 'POST' : chance.pick(oddMethods);
  return withBody(ground, { visitor, method, path: withQuery(ground, path) }, oddFields(ground), chance.is(0.3));
}

/** A form of a page, filled in almost as the page would have it. */
function fromForm(ground: Ground, visitor: Visitor, seen: SeenForm): FuzzRequest {
  const { chance } = ground;
  const fields = seen.fields.flatMap((field) => mutated(ground, field));
  if (chance.is(0.15)) fields.push([chance.pick(names), odd(chance)]);
  if (seen.method === 'GET') {
    const path = `${seen.action.split('?')[0]}?${queryOf(fields)}`;
    return { visitor, method: 'GET', path, headers: headersOf(ground, visitor, false), body: null };
  }
  return withBody(ground, { visitor, method: 'POST', path: seen.action }, fields, chance.is(0.95) ? seen.isMultipart : !seen.isMultipart);
}

function mutated(ground: Ground, [name, value]: Field): Field[] {
  const { chance, known } = ground;
  const roll = chance.next();
  if (roll < 0.62) return [[name, value]];
  if (roll < 0.78) return [];
  if (roll < 0.84) return [[name, value], [name, value]];
  if (roll < 0.9) return [[name, anyId(chance, known)]];
  if (roll < 0.92) return [[odd(chance), value]];
  return [[name, odd(chance)]];
}

function oddFields({ chance, known }: Ground): Field[] {
  return Array.from({ length: chance.below(8) }, () => [chance.is(0.85) ? chance.pick(names) : odd(chance), chance.is(0.5) ? odd(chance) : anyId(chance, known)]);
}

const queryOf = (fields: readonly Field[]) => new URLSearchParams(fields.map(([name, value]) => [wellFormed(name), wellFormed(value)])).toString().slice(0, 6_000);

function withOddities({ chance }: Ground, path: string): string {
  const roll = chance.next();
  if (roll < 0.72) return path;
  if (roll < 0.9) return path === '/' ? '/_root.data' : `${path}.data`;
  return chance.pick([`${path}/`, path.replace('/', '//'), path.toUpperCase(), `${path}%00`, `${path}%2F..`, `${path}/%E0%A4%A`, `${path};x=1`, `${path}\\`, `${path}?`, path.slice(0, -3) || '/']);
}

function withQuery(ground: Ground, path: string): string {
  if (ground.chance.is(0.55) || path.includes('?')) return path;
  return `${path}?${ground.chance.is(0.95) ? queryOf(oddFields(ground)) : '%E0%A4%A&=&&a[b]=1&%00'}`;
}

function withBody(ground: Ground, asked: Pick<FuzzRequest, 'visitor' | 'method' | 'path'>, fields: readonly Field[], isMultipart: boolean): FuzzRequest {
  const { chance } = ground;
  const headers = headersOf(ground, asked.visitor, true);
  const [type, body] = bodyOf(chance, fields, isMultipart);
  if (type) headers['content-type'] = type;
  headers['content-length'] = String(body.length);
  return { ...asked, headers, body };
}

function bodyOf(chance: Chance, fields: readonly Field[], isMultipart: boolean): [type: string | null, body: Buffer] {
  const roll = chance.next();
  if (roll < 0.04) return [chance.pick(['application/json', 'text/plain', 'application/octet-stream', null]), Buffer.from(JSON.stringify(Object.fromEntries(fields)))];
  if (roll < 0.06) return ['application/x-www-form-urlencoded', Buffer.from(`%E0%A4%A=%zz&a=%ff&${'k=1&'.repeat(2_000)}`)];
  if (isMultipart) return multipartBody(chance, fields);
  return ['application/x-www-form-urlencoded', Buffer.from(new URLSearchParams(fields.map(([name, value]) => [wellFormed(name), wellFormed(value)])).toString())];
}

/** A browser's headers mostly; a value that Node itself refuses to send is not in question. */
function headersOf({ chance, origin }: Ground, visitor: Visitor, isUnsafe: boolean): Record<string, string> {
  const headers: Record<string, string> = { accept: 'text/html', 'accept-language': chance.is(0.9) ? chance.pick(['en', 'nl']) : 'xx-*;q=9,,' };
  if (visitor.cookie) headers.cookie = visitor.cookie;
  if (isUnsafe && chance.is(0.93)) headers.origin = chance.is(0.97) ? origin : chance.pick(['null', 'https://evil.example', 'not an origin']);
  if (chance.is(0.92)) return headers;
  const extra: Record<string, readonly string[]> = {
    'x-forwarded-for': ['1.2.3.4, 5.6.7.8', 'unknown'],
    'x-forwarded-host': ['evil.example'],
    'x-forwarded-proto': ['https', 'ftp'],
    'if-none-match': ['*', '"x"'],
    'if-modified-since': ['yesterday'],
    range: ['bytes=0-1', 'bytes=9-1,-', 'lines=1'],
    host: ['evil.example', '[::1', ''],
    'sec-fetch-site': ['cross-site', 'none', 'x'],
    'x-remix-revalidate': ['yes'],
    purpose: ['prefetch'],
    expect: ['a miracle'],
    cookie: [`${visitor.cookie}; a=${'b'.repeat(6_000)}`, `=; ;;; ${visitor.cookie}`],
    'content-encoding': ['gzip', 'br'],
    accept: ['*/*', 'text/x-script', ''],
    'user-agent': ['', 'x'.repeat(3_000)],
    'x-long': ['y'.repeat(20_000)],
  };
  const name = chance.pick(Object.keys(extra));
  return { ...headers, [name]: chance.pick(extra[name] ?? ['']) };
}
