import { expect, test } from 'vitest';
import { notSharedSince, type SharedOrOwn } from './not-shared.ts';

test.each<[string, SharedOrOwn, string | null]>([
  ['shared until now', { origin: 'shared', removedAt: null }, null],
  ['taken back late in the evening, which is the next day there', { origin: 'shared', removedAt: '2026-03-01T23:30:00.000Z' }, '2026-03-02'],
  ['entered by the organisation and taken away', { origin: 'own', removedAt: '2026-03-01T09:00:00.000Z' }, null],
])('%s', (_case, proof, since) => expect(notSharedSince(proof, 'Europe/Amsterdam')).toBe(since));
