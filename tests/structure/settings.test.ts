import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const namesIn = (file: string, pattern: RegExp) =>
  [...new Set([...readFileSync(file, 'utf8').matchAll(pattern)].map((match) => match[1]))].sort();

test('.env.example names every setting that the configuration reads, and no other', () => {
  const read = namesIn('app/platform/config/read-config.ts', /read\.(?:text|integer|oneOf|list|url)\('([A-Z_]+)'/g);
  const documented = namesIn('.env.example', /^# ?([A-Z_]+)=/gm);
  // NODE_ENV is set by the commands: `start`, `dev` and `test` are its values.
  expect(documented).toEqual(read.filter((name) => name !== 'NODE_ENV'));
});
