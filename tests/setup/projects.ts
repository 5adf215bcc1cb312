import type { TestProjectConfiguration } from 'vitest/config';

const failOnConsoleError = 'tests/setup/fail-on-console-error.ts';
const postgres = 'tests/setup/postgres-global-setup.ts';
const chromium = 'tests/setup/chromium-global-setup.mjs';

/** Groups run one after the other, so that a browser never competes with the other tests for the processor. */
const project = (
  name: string,
  groupOrder: number,
  include: string[],
  options: { globalSetup?: string[]; seconds?: number; oneFileAtATime?: boolean } = {},
): TestProjectConfiguration => ({
  extends: true,
  test: {
    name,
    include,
    environment: 'node',
    setupFiles: [failOnConsoleError],
    globalSetup: options.globalSetup ?? [],
    testTimeout: (options.seconds ?? 10) * 1000,
    hookTimeout: 60_000,
    maxWorkers: options.oneFileAtATime ? 1 : 2,
    // Files of a kind share a process: the modules are read once, and run warm. No file leaves anything behind in a module.
    isolate: false,
    sequence: { groupOrder },
    // The built pages run as they are: transforming two megabytes again would change what is tested.
    server: { deps: { external: [/\/build\//] } },
  },
});

export const testProjects: TestProjectConfiguration[] = [
  project('structure', 0, ['tests/structure/**/*.test.ts'], { seconds: 120 }),
  project('unit', 1, ['app/**/*.test.{ts,tsx}', 'db/**/*.test.ts', 'scripts/**/*.test.ts'], { seconds: 30 }),
  project('queries', 2, ['tests/queries/**/*.test.ts'], { globalSetup: [postgres], seconds: 30 }),
  project('http', 3, ['tests/{http,rights,jobs}/**/*.test.ts'], { seconds: 60 }),
  project('faults', 4, ['tests/faults/**/*.test.ts'], { seconds: 180 }),
  project('browser', 5, ['tests/browser/**/*.test.ts'], {
    globalSetup: [chromium],
    seconds: 180,
    oneFileAtATime: true,
  }),
];
