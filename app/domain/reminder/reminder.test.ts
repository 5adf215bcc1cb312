import { describe, expect, it, test } from 'vitest';
import { defaultReminderPolicy } from './policy.ts';
import { isUnheard, whoIsTold } from './escalation.ts';
import { whyQuiet, type QuietFacts } from './quiet.ts';
import { chooseRecipient, type ReachableContact } from './recipient.ts';
import { nextRound, roundDue } from './round.ts';

const zone = 'Europe/Amsterdam';

describe('a round', () => {
  it.each([
    ['Friday before eight', '2026-03-13T06:59:00.000Z', null, '2026-03-13'],
    ['Friday at eight', '2026-03-13T07:00:00.000Z', '2026-03-13', '2026-03-16'],
    ['Saturday', '2026-03-14T09:00:00.000Z', null, '2026-03-16'],
    ['Sunday night', '2026-03-15T23:30:00.000Z', null, '2026-03-16'],
    ['in summer, by the clocks on the wall', '2026-06-15T06:00:00.000Z', '2026-06-15', '2026-06-16'],
  ])('%s', (_case, now, due, next) => expect([roundDue(now, zone), nextRound(now, zone)]).toEqual([due, next]));
});

test('whoever did something, or need not do anything, is left in peace', () => {
  const facts: QuietFacts = { triage: 'to_classify', status: 'active', required: 'QM20', hasWaitingProof: false, hasOpenQuestion: false, hasWithdrawn: false, isInWave: false, hasPromise: false };
  expect(whyQuiet(facts)).toBeNull();
  expect(whyQuiet({ ...facts, hasWaitingProof: true })).toBe('proof_waiting');
  expect(whyQuiet({ ...facts, hasOpenQuestion: true })).toBe('question_waiting');
  expect(whyQuiet({ ...facts, hasWithdrawn: true })).toBe('share_withdrawn');
  expect(whyQuiet({ ...facts, isInWave: true })).toBe('in_wave');
  expect(whyQuiet({ ...facts, hasPromise: true })).toBe('date_agreed');
  expect(whyQuiet({ ...facts, required: 'none' })).toBe('no_mark_required');
  expect(whyQuiet({ ...facts, status: 'ended' })).toBe('ended');
  expect(whyQuiet({ ...facts, triage: 'not_a_supplier' })).toBe('not_a_supplier');
});

describe('chooseRecipient', () => {
  const contact = (id: string, more: Partial<ReachableContact> = {}): ReachableContact => ({ id, name: id, role: 'general', email: `${id}@x.example`, locale: null, isPrimary: false, ...more });
  const asked = { contactId: 'b', name: 'Bea', email: 'old@x.example', locale: 'en' as const };
  const choose = (contacts: ReachableContact[], who: typeof asked | { contactId: null; name: string; email: string; locale: null } | null = asked, dead: string[] = []) => chooseRecipient({ contacts, asked: who, dead: new Set(dead) })?.email ?? null;

  test('whoever was asked comes first, by the address that stands now', () => {
    expect(choose([contact('a', { isPrimary: true }), contact('b')])).toBe('b@x.example');
    expect(chooseRecipient({ contacts: [contact('b', { locale: 'nl' })], asked, dead: new Set() })?.locale).toBe('nl');
    expect(chooseRecipient({ contacts: [contact('b')], asked, dead: new Set() })?.locale).toBe('en');
  });
  test('an address that was typed goes on being used; that of a removed contact does not', () => {
    expect(choose([contact('a')], { contactId: null, name: 'T', email: 'typed@x.example', locale: null })).toBe('typed@x.example');
    expect(choose([contact('a')])).toBe('a@x.example');
  });
  test('then the first contact, then security, contract, general, incident', () => {
    expect(choose([contact('a'), contact('p', { isPrimary: true, role: 'incident' }), contact('s', { role: 'security' })], null)).toBe('p@x.example');
    expect(choose([contact('a'), contact('c', { role: 'contract' }), contact('s', { role: 'security' })], null)).toBe('s@x.example');
  });
  test('nobody whose mail came back, or who has no address', () => {
    expect(choose([contact('a'), contact('b')], asked, ['b@x.example'])).toBe('a@x.example');
    expect(choose([contact('a', { email: null }), contact('b')], asked, ['b@x.example'])).toBeNull();
  });
});

test('the owner and procurement of its unit are told, else the admins', () => {
  const members = [
    { id: 'admin', role: 'admin', unitIds: null },
    { id: 'owner', role: 'ciso', unitIds: null },
    { id: 'buyer', role: 'procurement', unitIds: null },
    { id: 'north', role: 'procurement', unitIds: ['n'] },
  ] as const;
  expect(whoIsTold({ ownerMemberId: 'owner', unitId: 'n' }, members)).toEqual(['owner', 'buyer', 'north']);
  expect(whoIsTold({ ownerMemberId: 'gone', unitId: 's' }, members)).toEqual(['buyer']);
  expect(whoIsTold({ ownerMemberId: null, unitId: null }, members.slice(0, 1))).toEqual(['admin']);
});

test('three mails without an answer are enough', () => {
  expect([0, 2, 3, 9].map((sent) => isUnheard(sent, defaultReminderPolicy))).toEqual([false, false, true, true]);
});
