import { expect, test } from 'vitest';
import { itemState, opensQuestion, type ItemFacts } from './link-state.ts';

const now = '2026-03-14T09:00:00.000Z';
const earlier = '2026-03-13T09:00:00.000Z';
const later = '2026-03-15T09:00:00.000Z';
const facts: ItemFacts = { sent_at: earlier, problem: null, revoked_at: null, passed_on_at: null, answered_at: null, hasOpenDifference: false, due_at: later };

test.each<[string, Partial<ItemFacts>]>([
  ['silent', {}],
  ['overdue', { due_at: now }],
  ['unsent', { sent_at: null }],
  ['not_sent', { sent_at: null, problem: 'no_email' }],
  ['passed_on', { passed_on_at: earlier, due_at: earlier }],
  ['revoked', { revoked_at: earlier, passed_on_at: earlier }],
  ['answered', { answered_at: earlier, revoked_at: now, due_at: earlier }],
  ['to_decide', { answered_at: earlier, hasOpenDifference: true }],
])('%s', (state, more) => expect(itemState({ ...facts, ...more }, now)).toBe(state));

test.each([
  ['open', { expires_at: later, revoked_at: null }, true],
  ['expired to the millisecond', { expires_at: now, revoked_at: null }, false],
  ['revoked', { expires_at: later, revoked_at: earlier }, false],
])('a link that is %s', (_, link, opens) => expect(opensQuestion(link, now)).toBe(opens));
