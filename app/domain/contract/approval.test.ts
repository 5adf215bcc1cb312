import { expect, test } from 'vitest';
import { approvalRight } from './approval.ts';

test.each([
  // who decides, may approve, who asked, approvers, expected
  ['buyer', false, 'buyer', ['ciso'], 'no_right'],
  ['buyer', false, 'ciso', ['ciso'], 'no_right'],
  ['buyer', false, 'buyer', [], 'no_right'],
  ['ciso', true, 'buyer', ['ciso'], 'may'],
  ['ciso', true, 'buyer', ['ciso', 'director'], 'may'],
  ['ciso', true, null, ['ciso'], 'may'],
  ['ciso', true, 'director', ['ciso', 'director'], 'may'],
  ['ciso', true, 'ciso', ['ciso', 'director'], 'own_request'],
  ['ciso', true, 'ciso', ['ciso'], 'alone'],
] as const)('%s (may approve: %s), asked by %s, approvers %o: %s', (memberId, canApprove, askedBy, approverIds, expected) => {
  expect(approvalRight({ memberId, canApprove, askedBy, approverIds })).toBe(expected);
});
