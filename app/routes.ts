import { index, route, type RouteConfig } from '@remix-run/route-config';

/** The URL table of contents. Few, parameterised routes: each one costs every request. */
export default [
  index('routes/home.tsx'),
  route('set-up', 'routes/set-up.tsx'),
  route('sign-in', 'routes/sign-in.tsx'),
  route('sign-out', 'routes/sign-out.ts'),
  route('language', 'routes/language.ts'),

  route('o/:organisation', 'routes/organisation/layout.tsx', [
    // Pages of an organisation, for its members; each carries its rule.
    index('routes/organisation/coverage.tsx'),
    route('triage', 'routes/organisation/triage.tsx'),
  ]),

  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
