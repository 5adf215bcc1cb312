import { dimensions } from '#app/domain/coverage/breakdown.ts';

/** What the second table of the page tells suppliers apart by; the first is what stands there unasked. */
export const views = ['area', ...dimensions, 'question'] as const;
export type View = (typeof views)[number];
