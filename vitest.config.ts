import { defineConfig } from 'vitest/config';
import LongestFirst from './tests/setup/longest-first.ts';
import { testProjects } from './tests/setup/projects.ts';

// Beside vite.config.ts and without it: Remix's plugin would rewrite every route module that a test imports.
export default defineConfig({
  test: {
    projects: testProjects,
    reporters: ['default', './tests/setup/slowest-files-reporter.ts', './tests/setup/closing-line-reporter.ts'],
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
  },
});
