import type { QmLevel } from '#app/domain/level/method.ts';

/** The names of the controls of one level. */
export const policyField = {
  check: (level: QmLevel) => `check${level}` as const,
  second: (level: QmLevel) => `second${level}` as const,
  again: (level: QmLevel) => `again${level}` as const,
};
