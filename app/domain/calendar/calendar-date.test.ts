import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, addYears, compareDates, daysBetween, isCalendarDate, parseCalendarDate } from './calendar-date.ts';

const anyDate = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

describe('isCalendarDate', () => {
  it.each([
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-1-01', false],
    ['2026-03-14T00:00:00Z', false],
    ['', false],
    [null, false],
  ])('%s → %s', (value, expected) => expect(isCalendarDate(value)).toBe(expected));

  it('reads a field with blanks around it, and nothing else', () => {
    expect(parseCalendarDate(' 2026-03-14 ')).toBe('2026-03-14');
    expect(parseCalendarDate('14-03-2026')).toBeNull();
  });
});

describe('adding', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-08-31', 6, '2027-02-28'],
  ])('%s and %i months is %s', (date, months, expected) => expect(addMonths(date, months)).toBe(expected));

  it('moves 29 February to 28 where the year has none', () => {
    expect(addYears('2024-02-29', 3)).toBe('2027-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
  });

  it('counts days over the change to summer time and to winter time', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2);
  });

  it('goes there and back again', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        const moved = addDays(date, days);
        expect(daysBetween(date, moved)).toBe(days);
        expect(addDays(moved, -days)).toBe(date);
        expect(Math.sign(compareDates(date, moved)) + Math.sign(days)).toBe(0);
      }),
    );
  });

  it('never leaves the month that was named', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -240, max: 240 }), (date, months) => {
        const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
        const moved = addMonths(date, months);
        expect(isCalendarDate(moved)).toBe(true);
        expect(moved.slice(0, 7)).toBe(`${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`);
      }),
    );
  });

  it('refuses what is not a date', () => {
    expect(() => addDays('yesterday', 1)).toThrow(RangeError);
  });
});
