import type { IRegularForbiddenRuleType } from 'dependency-cruiser';

type Rule = IRegularForbiddenRuleType;

const forbid = (name: string, from: Rule['from'], to: Rule['to']): Rule => ({ name, severity: 'error', from, to });

const local = '^(app|db|scripts|tests)/';
const byValue: Rule['to'] = { dependencyTypesNot: ['type-only'] };

/** ARCHITECTURE in rules: routes → features → { domain, db/queries, platform, ui }; db/queries → db/schema, domain. */
export const layerRules: Rule[] = [
  forbid('no cycle', {}, { circular: true }),
  forbid('every import is found', {}, { couldNotResolve: true }),
  forbid('domain imports nothing but domain', { path: '^app/domain/' }, { pathNot: '^app/domain/' }),
  forbid('nothing imports a route', {}, { path: '^app/routes/' }),
  forbid(
    'features do not import each other',
    { path: '^app/features/([^/]+)/' },
    { path: '^app/features/', pathNot: '^app/features/$1/' },
  ),
  forbid('nothing but the door of the demo data knows what happens in it', { path: '^app/(domain|features|platform|ui)/' }, { path: '^app/demo-life/' }),
  // A worker's entry is a composition root of its own: it lists the tasks of the features.
  forbid(
    'platform knows no feature',
    { path: '^app/platform/', pathNot: '^app/platform/worker/[^/]+-worker\\.ts$' },
    { path: '^app/(features|ui)/' },
  ),
  forbid(
    'ui knows no feature and no server',
    { path: '^app/ui/' },
    { path: '^(app/features/|db/|.*\\.server\\.tsx?$)' },
  ),
  forbid(
    'only server modules import the database by value',
    { path: '^app/', pathNot: '(\\.server\\.tsx?|^app/server\\.ts|^app/platform/worker/[^/]+-worker\\.ts)$' },
    { path: '^db/', ...byValue },
  ),
  forbid(
    'routes reach the database through features and platform',
    { path: '^app/routes/' },
    { path: '^db/', ...byValue },
  ),
  forbid(
    'queries rest on schema, dialect and domain',
    { path: '^db/queries/' },
    { path: local, pathNot: '^(db/(queries|schema|dialect)/|app/domain/)' },
  ),
  forbid('schema rests on domain types', { path: '^db/schema/' }, { path: local, pathNot: '^(db/schema|app/domain)/' }),
  forbid(
    'the dialect fence knows only the schema',
    { path: '^db/dialect/' },
    { path: local, pathNot: '^(db/(dialect|schema)/|app/domain/)' },
  ),
  forbid(
    'migrations rest on the dialect',
    { path: '^db/migrations/' },
    { path: local, pathNot: '^db/(migrations|dialect|schema)/' },
  ),
  forbid('no test code in the product', { path: '^(app|db|scripts)/' }, { path: '^tests/' }),
  forbid(
    'what runs in production is no development dependency',
    { path: '^(app|db)/', pathNot: '^app/routes\\.ts$' },
    { dependencyTypes: ['npm-dev'], dynamic: false, ...byValue },
  ),
];
