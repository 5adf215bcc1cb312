import type { RouteConfigEntry } from '@remix-run/route-config';
import { expect, test } from 'vitest';
import { doors } from '#app/features/frame/navigation.ts';
import routeConfig from '#app/routes.ts';

/** Pages below `/o/:organisation` that stand for themselves: no further parameter, not a step inside another page. */
async function pages(): Promise<string[]> {
  const organisation = (await routeConfig).find((entry) => entry.path === 'o/:organisation');
  const paths = (entries: RouteConfigEntry[], parent: string): string[] =>
    entries.flatMap((entry) => {
      const path = [parent, entry.path].filter(Boolean).join('/');
      return entry.children ? [...paths(entry.children, path)] : [path];
    });
  return paths(organisation?.children ?? [], '');
}

const navigation = doors.flat().map((door) => door.path);

test('every door leads to a page', async () => {
  const known = await pages();
  expect(navigation.filter((path) => !known.includes(path))).toEqual([]);
});

test('every page of one word has a door', async () => {
  // Reached from a list or a button: it makes no sense without what was chosen there.
  const reachedOtherwise = ['classify', 'demo'];
  const single = (await pages()).filter((path) => /^[a-z-]*$/.test(path) && !reachedOtherwise.includes(path));
  expect(single.filter((path) => !navigation.includes(path))).toEqual([]);
});
