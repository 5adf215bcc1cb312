import { isBusy } from './errors.ts';

const longestWaitMs = 10_000;

/**
 * Waits for another process's write without stopping the event loop: `busy_timeout` would be a synchronous sleep.
 * Gives up after ten seconds with the database's own error.
 */
export async function retryWhileBusy<T>(work: () => T): Promise<T> {
  const giveUpAt = performance.now() + longestWaitMs;
  for (let waitMs = 2; ; waitMs = Math.min(waitMs * 2, 100)) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > giveUpAt) throw error;
      await new Promise((resolve) => setTimeout(resolve, waitMs * (0.5 + Math.random())));
    }
  }
}
