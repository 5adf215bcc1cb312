import { expect, test } from 'vitest';
import { datesIn } from './written-date.ts';

test.each([
  ['Geldig tot en met 2029-01-31', ['2029-01-31']],
  ['Valid from 01-02-2026 to 31/01/2029', ['2026-02-01', '2029-01-31']],
  ['3.4.2026', ['2026-04-03']],
  ['Expires 01/31/2029', ['2029-01-31']],
  ['1 februari 2026', ['2026-02-01']],
  ['1st February 2026 until 31 Jan. 2029', ['2026-02-01', '2029-01-31']],
  ['February 1, 2026', ['2026-02-01']],
  ['12 maart 2026, 5 mrt 2027, 4 mei 2026', ['2026-03-12', '2027-03-05', '2026-05-04']],
  ['gültig bis 31. Dezember 2028', ['2028-12-31']],
  ['1er août 2026', ['2026-08-01']],
  ['30-02-2026', []],
  ['31 november 2026', []],
  ['ISO 9001 2015', []],
  ['12 stuks 2026', []],
  ['', []],
])('%j says %j', (line, dates) => expect(datesIn(line)).toEqual(dates));
