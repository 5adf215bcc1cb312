import type { Log } from '#app/platform/log/log.ts';

const nothing = () => {};

/** For tests in which a part of the product is meant to complain. */
export const silentLog: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing };
