/** Lets everybody else's requests through: the database works on the main thread. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
