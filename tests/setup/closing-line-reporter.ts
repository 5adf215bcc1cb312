import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

/** Where the test command reads the counts from, to add its own steps and print the closing line. */
const countsFile = process.env.KETENMARK_TEST_COUNTS;

export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    let passed = 0;
    let failed = unhandled.length;
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      passed += tests.filter((test) => test.result().state === 'passed').length;
      const failures = tests.filter((test) => test.result().state === 'failed').length;
      // A file that cannot be loaded holds no test, and a failing hook may leave its tests unrun: each is one failure.
      failed += failures > 0 || module.state() !== 'failed' ? failures : 1;
    }
    if (!countsFile) return;
    mkdirSync(dirname(countsFile), { recursive: true });
    writeFileSync(countsFile, JSON.stringify({ passed, failed }));
  }
}
