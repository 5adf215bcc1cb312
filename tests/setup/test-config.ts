import type { ViteUserConfig } from 'vitest/config';
import LongestFirst from './longest-first.ts';
import { testProjects } from './projects.ts';

/** What `vite.config.ts` gives to the test runner, and nothing of the product's own: Remix's plugin would rewrite every route module that a test imports. */
export const testConfig: ViteUserConfig = {
  test: {
    projects: testProjects,
    reporters: ['default', './tests/setup/slowest-files-reporter.ts', './tests/setup/closing-line-reporter.ts'],
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
  },
};
