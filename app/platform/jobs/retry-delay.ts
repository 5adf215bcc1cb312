const firstSeconds = 30;
const longestSeconds = 6 * 60 * 60;

/** Wait before the next attempt: 30 s, 2 min, 8 min, 32 min, 2 h 8 min, then every 6 h. Our design. */
export function retryDelaySeconds(failedAttempts: number): number {
  return Math.min(firstSeconds * 4 ** (failedAttempts - 1), longestSeconds);
}
