import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Overload } from './overload.ts';

/** How late the thread that answers everybody was in the last second, and whether that is too much. */
export interface Load {
  readonly isOverloaded: boolean;
  /** In seconds. */
  readonly lag: { readonly p50: number; readonly p99: number; readonly max: number };
  close(): void;
}

const sampleMs = 1_000;
const resolutionMs = 10;
const secondsOf = (nanoseconds: number) => Math.max(0, nanoseconds / 1e9 - resolutionMs / 1e3);

/** Asks the event loop once a second. It keeps no process alive. */
export function watchLoad(limitMs: number): Load {
  const overload = new Overload(limitMs);
  const delays = monitorEventLoopDelay({ resolution: resolutionMs });
  let lag = { p50: 0, p99: 0, max: 0 };
  delays.enable();
  const timer = setInterval(() => {
    lag = { p50: secondsOf(delays.percentile(50)), p99: secondsOf(delays.percentile(99)), max: secondsOf(delays.max) };
    delays.reset();
    overload.sample(lag.p99 * 1_000);
  }, sampleMs).unref();
  return {
    get isOverloaded() {
      return overload.isOverloaded;
    },
    get lag() {
      return lag;
    },
    close() {
      clearInterval(timer);
      delays.disable();
    },
  };
}
