import { expect, it } from 'vitest';
import { chooseSlug } from './slug.ts';

const free = async () => false;

it.each([
  ['Waterschap Überland B.V.', 'waterschap-uberland-bv'],
  ['  Gemeente ’t Verzonnen  ', 'gemeente-t-verzonnen'],
  ['水', 'organisation'],
  ['New', 'new-2'],
])('%s becomes %s', async (name, expected) => expect(await chooseSlug(name, free)).toBe(expected));

it('counts on while a name is taken', async () => {
  const taken = new Set(['pomp', 'pomp-2']);
  expect(await chooseSlug('Pomp', async (slug) => taken.has(slug))).toBe('pomp-3');
});

it('stays short without ending in a dash', async () => {
  const slug = await chooseSlug(`${'a'.repeat(39)} ${'b'.repeat(30)}`, free);
  expect(slug).toBe('a'.repeat(39));
});
