import { afterEach, beforeEach, expect, vi } from 'vitest';

// React, Node and libraries report mistakes (a missing key, an unhandled case) on console.error and carry on;
// a test that makes one talk has found something.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  const calls = vi.mocked(console.error).mock.calls.map((call) => call.map(String).join(' '));
  vi.mocked(console.error).mockRestore();
  expect(calls, 'console.error was called during the test').toEqual([]);
});
