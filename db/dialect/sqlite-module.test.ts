import { expect, test } from 'vitest';
import { SQLite, sqliteModule } from './sqlite-module.ts';

test('the database module that is opened is the one that is installed, and works on this Node', async () => {
  const bootstrap = new URL('../../scripts/bootstrap/install.mjs', import.meta.url).href;
  expect(await import(bootstrap)).toMatchObject({ sqliteModule });
  const database = new SQLite(':memory:');
  expect(database.prepare('select 1 as one').get()).toEqual({ one: 1 });
  database.close();
});
