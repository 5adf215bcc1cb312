import { describe, expect, it } from 'vitest';
import { gapSince, nextStepFor, periodOn, type CoveragePeriod, type StandingFacts } from './standing.ts';

const today = '2026-06-15';
const period = (fromOn: string, untilOn: string | null, state: CoveragePeriod['state'], more: Partial<CoveragePeriod> = {}): CoveragePeriod => ({
  fromOn,
  untilOn,
  state,
  lowest: 'QM20',
  highest: 'QM20',
  held: 'none',
  proofUntil: null,
  agreedOn: null,
  ...more,
});

describe('gapSince', () => {
  const before = period('2025-01-01', '2026-01-01', 'certified');
  it.each([
    ['a gap of two pieces', [before, period('2026-01-01', '2026-03-01', 'gap'), period('2026-03-01', null, 'gap_agreed')], '2026-01-01'],
    ['a gap from the first day', [period('2026-02-02', null, 'gap')], '2026-02-02'],
    ['a gap that was interrupted', [period('2025-01-01', '2026-01-01', 'gap'), period('2026-01-01', '2026-02-01', 'undecided'), period('2026-02-01', null, 'gap')], '2026-02-01'],
    ['a gap that is over', [period('2025-01-01', '2026-06-15', 'gap'), period('2026-06-15', null, 'certified')], null],
    ['a gap to come', [period('2025-01-01', '2026-07-01', 'certified'), period('2026-07-01', null, 'gap')], null],
    ['no piece at all', [], null],
  ] as const)('%s', (_, periods, since) => expect(gapSince(periods, today)).toBe(since));
});

describe('periodOn', () => {
  const periods = [period('2026-01-01', '2026-06-15', 'gap'), period('2026-06-15', null, 'certified')];
  it('takes the first day in and the last one out', () => {
    expect(periodOn(periods, '2026-06-14')?.state).toBe('gap');
    expect(periodOn(periods, '2026-06-15')?.state).toBe('certified');
    expect(periodOn(periods, '2025-12-31')).toBeNull();
  });
});

describe('nextStepFor', () => {
  const gap: StandingFacts = {
    today,
    triage: 'to_classify',
    isEnded: false,
    current: period('2026-01-01', null, 'gap'),
    openServiceId: null,
    waitingProofId: null,
    hasUnhandledAnswer: false,
    unconfirmed: [],
    openInvitationSentAt: null,
    isUndelivered: false,
    waveId: null,
    canBeMailed: true,
    wasAsked: false,
    lost: null,
  };
  const unknown = period('2026-01-01', null, 'undecided', { lowest: 'none', highest: 'QM30' });
  const steps: [string, Partial<StandingFacts>, object][] = [
    ['a gap', {}, { kind: 'invite', why: 'never' }],
    ['a gap after an answer', { wasAsked: true }, { kind: 'invite', why: 'again' }],
    ['a gap after a withdrawal', { wasAsked: true, lost: 'withdrawn' }, { kind: 'invite', why: 'withdrawn' }],
    ['an invitation that did not arrive', { openInvitationSentAt: '2026-06-01T08:00:00.000Z', isUndelivered: true }, { kind: 'invite', why: 'undelivered' }],
    ['what was asked was shown, and waits for its issuer', { wasAsked: true, unconfirmed: [{ proofId: 'low', level: 'QM10' }, { proofId: 'p', level: 'QM20' }] }, { kind: 'confirm', proofId: 'p' }],
    ['a lower certificate waits for its issuer', { wasAsked: true, unconfirmed: [{ proofId: 'low', level: 'QM10' }] }, { kind: 'invite', why: 'again' }],
    ['a gap and nobody to mail', { canBeMailed: false }, { kind: 'add_contact' }],
    ['a gap, invited', { openInvitationSentAt: '2026-06-01T08:00:00.000Z' }, { kind: 'await_answer', sentAt: '2026-06-01T08:00:00.000Z' }],
    ['a gap, and its turn in a wave ahead', { waveId: 'w', wasAsked: true }, { kind: 'await_wave', waveId: 'w' }],
    ['a gap with a date', { current: period('2026-01-01', null, 'gap_agreed', { agreedOn: '2027-01-01' }) }, { kind: 'await_certificate', agreedOn: '2027-01-01' }],
    ['a proof waits', { waitingProofId: 'p' }, { kind: 'verify', proofId: 'p' }],
    ['a question came before the proof', { waitingProofId: 'p', hasUnhandledAnswer: true }, { kind: 'handle_answer' }],
    ['never looked at', { triage: 'untriaged', current: unknown, openServiceId: 's' }, { kind: 'triage' }],
    ['nothing answered', { current: unknown, openServiceId: 's' }, { kind: 'classify', serviceId: 's' }],
    ['a range above none may be asked', { current: period('2026-01-01', null, 'undecided', { lowest: 'QM10' }), openServiceId: 's' }, { kind: 'invite', why: 'never' }],
    ['covered for long', { current: period('2026-01-01', null, 'certified', { proofUntil: '2027-06-01' }) }, { kind: 'nothing' }],
    ['covered, ending in 90 days', { current: period('2026-01-01', null, 'certified', { proofUntil: '2026-09-13' }) }, { kind: 'renew', endsOn: '2026-09-13' }],
    ['covered, ending in 91 days', { current: period('2026-01-01', null, 'certified', { proofUntil: '2026-09-14' }) }, { kind: 'nothing' }],
    ['needs nothing', { current: period('2026-01-01', null, 'not_required') }, { kind: 'nothing' }],
    ['ended', { isEnded: true }, { kind: 'nothing' }],
    ['not a supplier', { triage: 'not_a_supplier' }, { kind: 'nothing' }],
  ];
  it.each(steps)('%s', (_, facts, step) => expect(nextStepFor({ ...gap, ...facts })).toEqual(step));
});
