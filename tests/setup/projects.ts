import type { TestProjectConfiguration } from 'vitest/config';

const failOnConsoleError = 'tests/setup/fail-on-console-error.ts';
const postgres = 'tests/setup/postgres-global-setup.ts';
const chromium = 'tests/setup/chromium-global-setup.mjs';

/** Groups run one after the other, so that a browser competes only with another browser for the processor. */
const project = (
  name: string,
  groupOrder: number,
  include: string[],
  options: { globalSetup?: string[]; seconds?: number } = {},
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
    // Files of a kind share a process: the modules are read once, and run warm. No file leaves anything behind in a module.
    isolate: false,
    sequence: { groupOrder },
    // The built pages run as they are: transforming two megabytes again would change what is tested.
    server: { deps: { external: [/\/build\//] } },
  },
});

export const testProjects: TestProjectConfiguration[] = [
  project('structure', 0, ['tests/structure/**/*.test.ts'], { seconds: 120 }),
  project('unit', 0, ['app/**/*.test.{ts,tsx}', 'db/**/*.test.ts', 'scripts/**/*.test.ts'], { seconds: 30 }),
  project('faults', 0, ['tests/faults/**/*.test.ts'], { seconds: 180 }),
  project('queries', 0, ['tests/queries/**/*.test.ts'], { globalSetup: [postgres], seconds: 30 }),
  project('http', 0, ['tests/{http,rights,jobs}/**/*.test.ts'], { seconds: 60 }),
  project('browser', 1, ['tests/browser/**/*.test.ts'], { globalSetup: [chromium], seconds: 180 }),
];
