import type { RouteConfigEntry } from '@remix-run/route-config';
import routeConfig from '#app/routes.ts';
import { ruleOf, type Rule } from '#app/platform/http/rule.ts';

export type Method = 'GET' | 'POST';

/** One thing that can be asked: a route's loader or action, with the rules of all that runs before it. */
export interface AskedRoute {
  file: string;
  method: Method;
  /** `/o/:organisation/suppliers/:supplierId` */
  pattern: string;
  /** `?index` where the action of an index route is asked, otherwise the layout's would be. */
  query: string;
  paramNames: string[];
  rule: Rule;
  /** Its own and those of the layouts around it: all must let the request through. */
  rules: Rule[];
}

export interface RouteTable {
  asked: AskedRoute[];
  /** `routes/x.tsx loader`: handlers that carry no rule. */
  bare: string[];
  modules: number;
}

/** Every loader and action of the product, read off `app/routes.ts` and the modules that it names. */
export async function readRouteTable(): Promise<RouteTable> {
  const table: RouteTable = { asked: [], bare: [], modules: 0 };
  const root = (await import('#app/root.tsx')) as Record<string, unknown>;
  await visit(table, { file: 'root.tsx', children: await routeConfig }, root, '', []);
  return table;
}

type Entry = Pick<RouteConfigEntry, 'file' | 'path' | 'index' | 'children'>;

async function visit(table: RouteTable, entry: Entry, module: Record<string, unknown>, parentPath: string, outer: Rule[]): Promise<void> {
  table.modules += 1;
  const path = [parentPath, entry.path].filter(Boolean).join('/');
  const [loader, action] = [readRule(table, entry.file, module, 'loader'), readRule(table, entry.file, module, 'action')];
  const children = entry.children ?? [];
  const isAskedThroughChild = children.some((child) => child.index) || entry.file === 'root.tsx';
  const rules = loader ? [...outer, loader] : outer;
  const add = (method: Method, rule: Rule, all: Rule[]) =>
    table.asked.push({
      file: entry.file,
      method,
      pattern: `/${path}`,
      query: method === 'POST' && entry.index ? '?index' : '',
      paramNames: [...path.matchAll(/:(\w+)\??|(\*)/g)].map(([, name, splat]) => name ?? splat ?? ''),
      rule,
      rules: all,
    });
  if (loader && !isAskedThroughChild) add('GET', loader, rules);
  if (action) add('POST', action, [action]);
  for (const child of children) {
    const childModule = (await import(/* @vite-ignore */ `../../app/${child.file}`)) as Record<string, unknown>;
    await visit(table, child, childModule, path, rules);
  }
}

function readRule(table: RouteTable, file: string, module: Record<string, unknown>, name: 'loader' | 'action'): Rule | null {
  if (!(name in module)) return null;
  const rule = ruleOf(module[name]);
  if (!rule) table.bare.push(`${file} ${name}`);
  return rule;
}
