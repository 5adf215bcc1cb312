import { expect, it } from 'vitest';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import type { Databases } from '#db/dialect/connect.ts';
import { importWriteTasks } from './write-tasks.server.ts';

it('knows nothing of work that was begun in a thread that is gone', () => {
  const tasks = importWriteTasks({} as Databases);
  const scope = unsafeOrganisationScope({ organisationId: 'o', actor: { kind: 'system', job: 'import.apply' } });
  const task = { key: 'a', kind: 'undo', scope, importId: 'i', input: null, now: '2026-03-14T09:30:00.000Z' } as const;
  expect(() => tasks['write-import'](task)).toThrow('lost with its thread');
  expect(tasks['forget-import'](task)).toBe(false);
});
