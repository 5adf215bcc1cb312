import { expect, it } from 'vitest';
import { chunkSizer } from './chunk-sizer.ts';

it('takes more rows when they are quick and fewer when they are slow, within bounds', () => {
  let now = 0;
  const chunk = chunkSizer(60, () => now);
  const work = (msPerRow: number) => {
    const rows = chunk.next();
    now += rows * msPerRow;
    chunk.worked(rows);
    return rows;
  };
  expect(work(0.1)).toBe(100);
  expect(work(0.1)).toBe(350);
  for (let n = 0; n < 20; n++) work(0.001);
  expect(work(0.001)).toBe(2_000);
  for (let n = 0; n < 20; n++) work(100);
  expect(work(100)).toBe(50);
  chunk.worked(0);
  expect(chunk.next()).toBe(50);
});
