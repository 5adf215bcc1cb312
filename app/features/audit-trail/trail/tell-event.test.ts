import { describe, expect, test } from 'vitest';
import { bindMessages } from '#app/platform/messages/define-messages.ts';
import { createFormat } from '#app/platform/messages/format.ts';
import { sha256 } from '#app/platform/hash/sha256.server.ts';
import { planDemo } from '#db/seeds/demo/plan.ts';
import type { EventView } from './event-view.ts';
import { eventMessages, trailMessages } from './messages.ts';
import { tellActor, tellEvent } from './tell-event.ts';
import { families } from './event-families.ts';

const base: EventView = {
  sequence: 1,
  type: 'unit.created',
  at: '2026-03-14T09:26:53.589Z',
  time: '10:26',
  actor: { kind: 'member', name: 'Noor Bedacht' },
  supplierId: null,
  supplier: null,
  data: { name: 'Zuivering' },
  personal: {},
  canonical: '{}',
  hash: '',
};

describe.each(['en', 'nl'] as const)('in %s', (locale) => {
  const format = createFormat(locale, 'Europe/Amsterdam');
  const [sentences, words] = [bindMessages(eventMessages, format), bindMessages(trailMessages, format)];

  test('every event of eighteen months has a sentence that says what it is about', () => {
    const events = planDemo('2026-03-14', 7, sha256).pages.filter((page) => page.chain.kind === 'organisation').flatMap((page) => page.events);
    const told = new Map(events.map((event) => [event.type, tellEvent({ ...base, ...event, supplier: 'Pompen Verzonnen', personal: (event.personal ?? {}) as Record<string, string> }, sentences, words)]));
    expect(told.size).toBeGreaterThan(20);
    for (const [type, sentence] of told) expect(sentence, type).not.toMatch(/undefined|null|NaN|\[object|Invalid/);
  });

  test('every family that can be filtered on has events, and a name', () => {
    const known = new Set(Object.keys(sentences).map((type) => type.split('.')[0]));
    expect(families.filter((family) => !known.has(family))).toEqual([]);
    expect(families.every((family) => words.families[family])).toBe(true);
  });

  test('what a later version recorded is named by its type', () => {
    expect(tellEvent({ ...base, type: 'clause.agreed' }, sentences, words)).toContain('clause.agreed');
    expect(tellEvent({ ...base, type: 'toString' }, sentences, words)).toContain('toString');
  });

  test('who is gone, and what is gone, has words too', () => {
    expect(tellActor({ ...base, actor: { kind: 'member', name: null } }, words)).toBe(words.somebody);
    expect(tellActor({ ...base, actor: { kind: 'system', name: 'import.apply' } }, words)).toBe('Ketenmark');
    expect(tellEvent({ ...base, type: 'contact.removed', data: { supplierId: 's' } }, sentences, words)).toContain(words.goneSupplier);
  });
});
