import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Databases } from '#db/dialect/connect.ts';
import { applyingWork } from './apply/applying-work.server.ts';
import { stagingWork } from './preview/staging-work.server.ts';
import { undoingWork } from './undo/undoing-work.server.ts';
import type { BulkWork } from './writing/bulk-work.ts';

export const bulkWorks = { stage: stagingWork, apply: applyingWork, undo: undoingWork };
export type BulkKind = keyof typeof bulkWorks;

export interface BulkTask {
  /** Of one run of a job. */
  key: string;
  kind: BulkKind;
  scope: OrganisationScope;
  importId: string;
  input: unknown;
  now: string;
}

/** What the write worker does for imports. What was kept for a run is lost with the thread; the job then begins where it ended. */
export const importWriteTasks = (db: Databases) => {
  const kept = new Map<string, BulkWork<unknown, unknown>>();
  return {
    'load-import': ({ key, kind, ...start }: BulkTask): Promise<boolean> => {
      const work = kept.get(key) ?? (bulkWorks[kind]({ db, ...start }) as BulkWork<unknown, unknown>);
      kept.set(key, work);
      return work.loadSome();
    },
    'write-import': ({ key, input, now }: BulkTask): Promise<unknown> => {
      const work = kept.get(key);
      if (!work) throw new Error('this work was lost with its thread');
      return work.write(input, now);
    },
    'forget-import': ({ key }: BulkTask): boolean => kept.delete(key),
  };
};
