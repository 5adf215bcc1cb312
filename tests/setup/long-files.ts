/** Files that take more than ten seconds by themselves. Begun last, one of them would run while a processor has nothing to do. */
export const longFiles: readonly string[] = [
  'tests/browser/sweep.test.ts',
  'tests/browser/whole-register.test.ts',
  'tests/browser/whole-path.test.ts',
  'tests/http/hostile.test.ts',
  'tests/jobs/fuzz.test.ts',
  'tests/jobs/import-kill.test.ts',
  'tests/jobs/operator.test.ts',
  'tests/queries/backup.test.ts',
  'tests/queries/demo.test.ts',
  'tests/queries/earlier-databases.test.ts',
  'tests/rights/rights.test.ts',
];
