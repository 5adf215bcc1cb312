import type { ServerBuild } from '@remix-run/node';

type Routes = Record<string, Pick<NonNullable<ServerBuild['routes'][string]>, 'id' | 'parentId' | 'path'> | undefined>;

/** What may be written down about an address: where it leads, never what is secret or typed in it. */
export interface KnownRoute {
  /** As in routes.ts: `/o/:organisation/suppliers/:supplierId`. */
  pattern: string;
  /** The address with its ids; secrets of links are cut out, and so is whatever leads nowhere. */
  address: string;
}

export type FindRoute = (path: string) => KnownRoute;

const nowhere: KnownRoute = { pattern: '*', address: '*' };

interface Compiled {
  pattern: string;
  expression: RegExp;
  names: readonly string[];
  /** A digit per segment, so that fixed words come before parameters and these before the rest. */
  rank: string;
}

/**
 * Which route a path leads to. The framework knows, but says so only inside of a route, and an address that leads to none is
 * where a link ends that was copied with a stray sign.
 */
export function createFindRoute(routes: Routes): FindRoute {
  const patterns = new Set(Object.values(routes).flatMap((route) => (route ? fullPath(routes, route.id) : [])));
  const compiled = [...patterns].map(compile).sort((a, b) => (a.rank < b.rank ? -1 : 1));
  return (path) => {
    const asked = asPage(path);
    for (const { pattern, expression, names } of compiled) {
      const match = expression.exec(asked);
      if (match) return { pattern, address: addressOf(pattern, names, match.slice(1)) };
    }
    return nowhere;
  };
}

function fullPath(routes: Routes, id: string): string {
  const parts: string[] = [];
  for (let route = routes[id]; route; route = route.parentId ? routes[route.parentId] : undefined) if (route.path) parts.unshift(route.path);
  return `/${parts.join('/')}`;
}

function compile(pattern: string): Compiled {
  const segments = pattern.split('/').filter(Boolean);
  const names = segments.filter((segment) => segment.startsWith(':')).map((segment) => segment.slice(1));
  const source = segments.map((segment) => (segment === '*' ? '(?:/.*)?' : segment.startsWith(':') ? '/([^/]+)' : `/${segment}`)).join('');
  const rank = segments.map((segment) => (segment === '*' ? 2 : segment.startsWith(':') ? 1 : 0)).join('');
  return { pattern, expression: new RegExp(`^${source || '/'}$`, 'i'), names, rank };
}

/** Navigation inside of the product asks for `/o/x.data`, and for `/_root.data` of the first page. */
function asPage(path: string): string {
  const page = decoded(path).replace(/\.data$/, '').replace(/\/+$/, '');
  return page === '' || page === '/_root' ? '/' : page;
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function addressOf(pattern: string, names: readonly string[], values: readonly string[]): string {
  return names.reduce((address, name, at) => address.replace(`:${name}`, () => loggable(name, values[at] ?? '')), pattern);
}

const plainId = /^[\w.-]{1,64}$/;

/** A link's secret is as good as a key; and what is no id of ours was typed by somebody. */
function loggable(name: string, value: string): string {
  return /token$/i.test(name) || !plainId.test(value) ? '…' : value;
}
