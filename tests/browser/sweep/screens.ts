import type { Rule } from '#app/platform/http/rule.ts';
import { readRouteTable } from '#tests/rights/asked-routes.ts';

/** A page of the product: a route that renders something. */
export interface Screen {
  file: string;
  /** `/o/:organisation/suppliers/:supplierId` */
  pattern: string;
  paramNames: string[];
  kind: Rule['kind'];
}

/** Every page, read off `app/routes.ts`: a new one is swept from the day on which it is there. */
export async function readScreens(): Promise<Screen[]> {
  const { asked } = await readRouteTable();
  // A module without JSX hands out a file, or takes a form and leads on.
  return asked.filter(({ method, file }) => method === 'GET' && file.endsWith('.tsx')).map(({ file, pattern, paramNames, rule }) => ({ file, pattern, paramNames, kind: rule.kind }));
}
