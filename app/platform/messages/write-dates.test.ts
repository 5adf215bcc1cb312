import { describe, expect, it } from 'vitest';
import { createFormat } from './format.ts';

const en = createFormat('en', 'Europe/Amsterdam');
const nl = createFormat('nl', 'Europe/Amsterdam');

describe('dates', () => {
  it('reads the same on every server and browser', () => {
    expect([en.date('2026-09-14'), nl.date('2026-03-14')]).toEqual(['14 Sep 2026', '14 mrt 2026']);
    expect([en.dateLong('2026-03-14'), nl.dateLong('2026-03-14')]).toEqual(['Saturday 14 March 2026', 'zaterdag 14 maart 2026']);
    expect([en.monthShort('2026-09'), nl.monthShort('2026-03')]).toEqual(['Sep 2026', 'mrt 2026']);
    expect([en.month('2026-01'), nl.month('2026-12')]).toEqual(['January 2026', 'december 2026']);
  });

  it('writes an instant in the organisation’s time zone, over midnight and in summer time', () => {
    expect(en.dateTime('2026-03-14T23:30:00.000Z')).toBe('15 Mar 2026, 00:30');
    expect(nl.dateTime('2026-07-01T08:05:00.000Z')).toBe('1 jul 2026, 10:05');
  });

  it.each([
    ['2026-11-22', 'tomorrow', 'morgen'],
    ['2026-12-03', 'in 12 days', 'over 12 dagen'],
    ['2026-11-20', 'yesterday', 'gisteren'],
    // Never *next month* for what is two months away.
    ['2027-01-20', 'in 60 days', 'over 60 dagen'],
    ['2027-01-21', 'in 2 months', 'over 2 maanden'],
    ['2029-10-11', 'in 34 months', 'over 34 maanden'],
    ['2031-11-30', 'in 5 years', 'over 5 jaar'],
  ])('%s is %s', (date, english, dutch) => {
    expect([en.distance(date, '2026-11-21'), nl.distance(date, '2026-11-21')]).toEqual([english, dutch]);
  });
});
