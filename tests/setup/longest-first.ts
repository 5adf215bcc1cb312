import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { longFiles } from './long-files.ts';

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
