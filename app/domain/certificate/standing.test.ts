import { describe, expect, it } from 'vitest';
import { outages, outOfForce, standingOn, withoutOutages, type Standing } from './standing.ts';

const said = (kind: Standing['kind'], effectiveOn: string, recordedAt = `${effectiveOn}T09:00:00.000Z`): Standing => ({ kind, effectiveOn, recordedAt });

describe('outages', () => {
  it('reads the order of effect, not of telling', () => {
    expect(outages([said('in_force', '2026-04-01', '2026-03-01T09:00:00.000Z'), said('suspended', '2026-03-10', '2026-05-01T09:00:00.000Z')])).toEqual([{ fromOn: '2026-03-10', untilOn: '2026-03-31' }]);
  });

  it('lets a withdrawal after a suspension go on with it, to no end', () => {
    expect(outages([said('suspended', '2026-03-01'), said('withdrawn', '2026-03-20')])).toEqual([{ fromOn: '2026-03-01', untilOn: null }]);
  });

  it('believes, of two that speak of one day, the later word', () => {
    const [first, second] = ['2026-03-01T09:00:00.000Z', '2026-03-02T09:00:00.000Z'];
    expect(outages([said('in_force', '2026-03-01', second), said('suspended', '2026-03-01', first)])).toEqual([]);
  });
});

it('stands on a day as was last said to take effect by then', () => {
  const all = [said('suspended', '2026-03-01'), said('in_force', '2026-04-01')];
  expect(['2026-02-28', '2026-03-01', '2026-04-01'].map((day) => standingOn(all, day)?.kind ?? null)).toEqual([null, 'suspended', 'in_force']);
});

describe('outOfForce', () => {
  const certificates = [{ id: 'a', validUntil: '2027-01-01' }, { id: 'b', validUntil: '2027-01-01' }];
  const of = (certificateId: string, ...args: Parameters<typeof said>) => ({ certificateId, ...said(...args) });
  it.each([
    ['nothing was said', [], null],
    ['suspended', [of('a', 'suspended', '2026-03-01')], { kind: 'suspended', since: '2026-03-01' }],
    ['suspended tomorrow', [of('a', 'suspended', '2026-04-02')], null],
    ['in force again', [of('a', 'suspended', '2026-03-01'), of('a', 'in_force', '2026-03-05')], null],
    ['the last of two', [of('a', 'withdrawn', '2026-03-09'), of('b', 'suspended', '2026-03-01')], { kind: 'withdrawn', since: '2026-03-09' }],
  ] as const)('%s', (_, standings, found) => expect(outOfForce(certificates, standings, '2026-04-01')).toEqual(found));
  it('says nothing of a certificate that has run out by itself', () => expect(outOfForce(certificates, [of('a', 'suspended', '2026-03-01')], '2027-01-02')).toBeNull());
});

describe('withoutOutages', () => {
  const window = { fromOn: '2026-01-10', untilOn: '2026-01-20' };
  it.each([
    ['none', [], [['2026-01-10', '2026-01-20']]],
    ['in the middle', [{ fromOn: '2026-01-12', untilOn: '2026-01-13' }], [['2026-01-10', '2026-01-11'], ['2026-01-14', '2026-01-20']]],
    ['over the beginning', [{ fromOn: '2026-01-01', untilOn: '2026-01-10' }], [['2026-01-11', '2026-01-20']]],
    ['from the last day on', [{ fromOn: '2026-01-20', untilOn: null }], [['2026-01-10', '2026-01-19']]],
    ['before and after', [{ fromOn: '2025-01-01', untilOn: '2026-01-09' }, { fromOn: '2026-01-21', untilOn: null }], [['2026-01-10', '2026-01-20']]],
    ['all of it', [{ fromOn: '2026-01-10', untilOn: null }], []],
  ] as const)('%s', (_, gaps, left) => expect(withoutOutages(window, gaps)).toEqual(left.map(([fromOn, untilOn]) => ({ fromOn, untilOn }))));
});
