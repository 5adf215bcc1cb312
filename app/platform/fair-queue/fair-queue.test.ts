import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FairQueue, type EndTurn } from './fair-queue.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Enters for each lane in this order, one turn at a time; the order in which they were served. */
async function served(queue: FairQueue, asked: readonly string[]): Promise<string[]> {
  const order: string[] = [];
  await Promise.all(
    asked.map(async (lane) => {
      const end = await queue.enter(lane, { isPatient: true });
      order.push(lane);
      await settled();
      end();
    }),
  );
  return order;
}

describe('fair queue', () => {
  it('serves one lane after the other, and within a lane in the order of asking', async () => {
    const queue = new FairQueue({ running: 1, runningPerLane: 1, waitingPerLane: 100 });
    expect((await served(queue, ['a', 'a', 'a', 'a', 'b', 'b', 'c'])).join('')).toBe('abcabaa');
  });

  it('lets whoever asks for one thing wait for one turn of each other lane at most', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 }), async (others) => {
        const queue = new FairQueue({ running: 1, runningPerLane: 1, waitingPerLane: 100 });
        const order = await served(queue, [...others, 'mine']);
        expect(order).toHaveLength(others.length + 1);
        // The turn that had already begun, and one of each lane.
        expect(order.indexOf('mine')).toBeLessThanOrEqual(1 + new Set(others).size);
        expect(queue.figures).toEqual({ running: 0, waiting: 0, refused: 0 });
      }),
      { numRuns: 60 },
    );
  });

  it('keeps turns free for others than the lane that asks for all', async () => {
    const queue = new FairQueue({ running: 3, runningPerLane: 2, waitingPerLane: 10 });
    const ends: EndTurn[] = [];
    for (const lane of ['a', 'a', 'a', 'b']) void queue.enter(lane).then((end) => ends.push(end));
    await settled();
    expect(queue.figures).toEqual({ running: 3, waiting: 1, refused: 0 });
    ends[2]?.();
    await settled();
    expect(queue.figures).toMatchObject({ running: 2, waiting: 1 });
    ends[0]?.();
    ends[0]?.();
    await settled();
    expect(queue.figures).toMatchObject({ running: 2, waiting: 0 });
  });

  it('refuses a lane that has too many waiting, and not the others', async () => {
    const queue = new FairQueue({ running: 1, runningPerLane: 1, waitingPerLane: 2, waiting: 3 });
    const first = await queue.enter('a');
    const waiting = [queue.enter('a'), queue.enter('a')];
    await expect(queue.enter('a')).rejects.toMatchObject({ code: 'busy' });
    waiting.push(queue.enter('b'));
    await expect(queue.enter('c')).rejects.toMatchObject({ code: 'busy' });
    waiting.push(queue.enter('a', { isPatient: true }));
    expect(queue.figures).toEqual({ running: 1, waiting: 4, refused: 2 });
    first();
    await Promise.all(waiting.map(async (turn) => (await turn)()));
    expect(queue.figures).toMatchObject({ running: 0, waiting: 0 });
  });
});
