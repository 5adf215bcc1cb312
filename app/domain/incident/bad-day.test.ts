import { describe, expect, test } from 'vitest';
import { cutOffsOf } from './cut-off.ts';
import { inCallingOrder, isAlwaysReachable, type Callable } from './whom-to-call.ts';

const contact = (role: Callable['role'], phone: string | null, reachable: Callable['reachable'] = null) => ({ role, phone, reachable });

describe('whom to call', () => {
  test.each<[Callable, boolean]>([
    [contact('incident', '1'), true],
    [contact('incident', '1', 'office_hours'), false],
    [contact('incident', null), false],
    [contact('general', '1', 'always'), true],
    [contact('security', '1'), false],
  ])('%j answers day and night: %s', (one, answers) => expect(isAlwaysReachable(one)).toBe(answers));

  test('day and night first, mere addresses last', () => {
    const inOrder = [contact('incident', '1'), contact('general', '2', 'always'), contact('security', '3'), contact('contract', '4'), contact('incident', null)];
    expect(inCallingOrder([...inOrder].reverse())).toEqual(inOrder);
  });
});

describe('cutting off', () => {
  const entry = (kind: string, access_id: string | null, minute: number) => ({ kind, access_id, happened_at: `2026-03-14T09:0${minute}:00.000Z`, recorded_by_member_id: 'm' });

  test('what the log last said counts', () => {
    const closed = cutOffsOf([entry('cut_off', 'vpn', 1), entry('cut_off', 'ot', 2), entry('restored', 'vpn', 3), entry('note', null, 4), entry('cut_off', 'badge', 5), entry('restored', 'badge', 6), entry('cut_off', 'badge', 7)]);
    expect([...closed]).toEqual([
      ['ot', { at: '2026-03-14T09:02:00.000Z', byMemberId: 'm' }],
      ['badge', { at: '2026-03-14T09:07:00.000Z', byMemberId: 'm' }],
    ]);
  });
});
