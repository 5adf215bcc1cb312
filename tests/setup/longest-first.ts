import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take more than ten seconds by themselves. Begun last, one of them would run while a processor has nothing to do. */
const longFiles = [
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

/** Kind after kind in the order of `projects.ts`, so that processes are shared; within a kind the long files first, then as ever. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const asEver = await super.sort(files);
    const kinds = this.ctx.projects.map((project) => project.name);
    const rank = ({ project, moduleId }: TestSpecification) => {
      const place = longFiles.indexOf(relative(this.ctx.config.root, moduleId).replaceAll('\\', '/'));
      return kinds.indexOf(project.name) * 1000 + (place < 0 ? longFiles.length : place);
    };
    return asEver.toSorted((a, b) => rank(a) - rank(b));
  }
}
