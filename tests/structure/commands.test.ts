import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { longFiles } from '#tests/setup/long-files.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

test('every npm script goes through the one door, which sets up what it needs', () => {
  expect(scripts).toEqual(
    Object.fromEntries(Object.keys(scripts).map((name) => [name, `node scripts/bootstrap.mjs ${name}`])),
  );
});

test('every program behind a command is there to be built', () => {
  const commands = readFileSync('scripts/bootstrap/commands.mjs', 'utf8');
  const programs = [...commands.matchAll(/program\('([a-z-]+)'\)/g)].map(([, name]) => name);
  const source = (name: string | undefined) => (name === 'server' ? 'app/server.ts' : `scripts/${name}.ts`);
  expect(programs).toContain('server');
  expect(programs.map(source).filter((file) => !existsSync(file))).toEqual([]);
});

test('every test file that begins early is there', () => {
  expect(longFiles.filter((file) => !existsSync(file))).toEqual([]);
});
