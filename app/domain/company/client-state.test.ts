import { expect, test } from 'vitest';
import { byUrgency, clientStateOn, type ClientFacts, type ClientState, type SharedProof } from './client-state.ts';

const today = '2026-03-14';
const mark = (level: SharedProof['level'], validUntil = '2028-12-31', validFrom = '2026-01-01'): SharedProof => ({ level, validFrom, validUntil, against: null });
const not = (against: SharedProof['against'], proof = mark('QM20')): SharedProof => ({ ...proof, against });

test.each<[string, Partial<ClientFacts>, ReturnType<typeof clientStateOn>]>([
  ['asked and silent', {}, { is: 'waiting' }],
  ['answered with a question', { isAnswered: true }, { is: 'answered' }],
  ['answered with a day that is ahead', { isAnswered: true, toldOn: today }, { is: 'promised', on: today }],
  ['a day that has passed', { isAnswered: true, toldOn: '2026-03-13' }, { is: 'slipped', on: '2026-03-13' }],
  ['a day ahead, and asked again since', { toldOn: '2026-09-01' }, { is: 'waiting' }],
  ['run out, and a day named for the next', { isAnswered: true, shared: [mark('QM20', '2026-03-13')], toldOn: '2026-09-01' }, { is: 'promised', on: '2026-09-01' }],
  ['run out, and the day for the next has passed', { isAnswered: true, shared: [mark('QM20', '2026-02-13')], toldOn: '2026-03-13' }, { is: 'lapsed', on: '2026-02-13' }],
  ['a day that no longer matters', { isAnswered: true, shared: [mark('QM20')], toldOn: '2026-03-13' }, { is: 'covered', until: '2028-12-31' }],
  ['not asked anything now', { asked: null }, { is: 'quiet' }],
  ['the level that was asked', { shared: [mark('QM20')] }, { is: 'covered', until: '2028-12-31' }],
  ['a higher level', { shared: [mark('QM30')] }, { is: 'covered', until: '2028-12-31' }],
  ['a lower level', { shared: [mark('QM10')] }, { is: 'less', until: '2028-12-31' }],
  ['proof of another scheme', { shared: [mark(null)] }, { is: 'less', until: '2028-12-31' }],
  ['the last day', { shared: [mark('QM20', today)] }, { is: 'covered', until: today }],
  ['the day after', { shared: [mark('QM20', '2026-03-13')], isAnswered: true }, { is: 'lapsed', on: '2026-03-13' }],
  ['not valid yet', { shared: [mark('QM20', '2029-01-01', '2026-04-01')], isAnswered: true }, { is: 'answered' }],
  ['renewed: the one that holds longest', { shared: [mark('QM20', '2026-06-01'), mark('QM20', '2029-06-01')] }, { is: 'covered', until: '2029-06-01' }],
  ['refused', { shared: [not('refused')], isAnswered: true }, { is: 'refused' }],
  ['refused, with a lower one beside it', { shared: [not('refused'), mark('QM10')], isAnswered: true }, { is: 'refused' }],
  ['refused, and another one that does', { shared: [not('refused'), mark('QM30')], isAnswered: true }, { is: 'covered', until: '2028-12-31' }],
  ['suspended', { shared: [not('out_of_force')], isAnswered: true }, { is: 'out_of_force' }],
  ['refused and run out since', { shared: [not('refused', mark('QM20', '2026-03-13'))], isAnswered: true }, { is: 'lapsed', on: '2026-03-13' }],
  ['taken back', { unsharedOn: '2026-03-01', isAnswered: true }, { is: 'unshared', on: '2026-03-01' }],
  ['taken back, and asked again', { unsharedOn: '2026-03-01' }, { is: 'waiting' }],
  ['a lower one that holds longer does not stand for the right one', { shared: [mark('QM20', '2026-06-01'), mark('QM10', '2029-06-01')] }, { is: 'covered', until: '2026-06-01' }],
])('%s', (_case, facts, state) => expect(clientStateOn({ asked: 'QM20', isAnswered: false, shared: [], unsharedOn: null, toldOn: null, ...facts }, today)).toEqual(state));

test('who waits for an answer stands first, who asks nothing last', () => {
  const states: ClientState[] = [{ is: 'quiet' }, { is: 'covered', until: today }, { is: 'waiting' }, { is: 'answered' }, { is: 'lapsed', on: today }, { is: 'less', until: today }];
  expect(states.sort(byUrgency).map((state) => state.is)).toEqual(['waiting', 'lapsed', 'less', 'answered', 'covered', 'quiet']);
});
