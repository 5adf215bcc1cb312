import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMilliseconds, dateInZone } from '#app/domain/calendar/instant.ts';
import { localTimeInZone } from '#app/domain/calendar/local-time.ts';
import { clocksOf, hoursAndMinutes, nextClock, type Course } from './clocks.ts';

const timeZone = 'Europe/Amsterdam';
const nothing: Course = { awareAt: null, earlyWarningAt: null, notificationAt: null, finalReportAt: null };
const at = (course: Partial<Course>, now: string) => clocksOf({ ...nothing, ...course }, { now, timeZone });
const awareAt = '2026-03-14T09:00:00.000Z';
const states = (course: Partial<Course>, now: string) => at(course, now).map((clock) => clock.state);

describe('the organisation’s own clocks (NIS2 Art. 23(4))', () => {
  test.each<[string, Partial<Course>, string, string[]]>([
    ['nobody has judged it', {}, '2026-03-20T09:00:00.000Z', ['waiting', 'waiting', 'waiting']],
    ['just judged significant', { awareAt }, awareAt, ['running', 'running', 'waiting']],
    ['24 hours to the millisecond', { awareAt }, '2026-03-15T09:00:00.000Z', ['running', 'running', 'waiting']],
    ['a moment later', { awareAt }, '2026-03-15T09:00:00.001Z', ['overdue', 'running', 'waiting']],
    ['72 hours gone', { awareAt }, '2026-03-17T09:00:00.001Z', ['overdue', 'overdue', 'waiting']],
    ['warned in time', { awareAt, earlyWarningAt: '2026-03-15T09:00:00.000Z' }, '2026-03-16T09:00:00.000Z', ['sent', 'running', 'waiting']],
    ['warned late', { awareAt, earlyWarningAt: '2026-03-15T09:01:00.000Z' }, '2026-03-16T09:00:00.000Z', ['sent_late', 'running', 'waiting']],
    ['notified: now the month runs', { awareAt, earlyWarningAt: awareAt, notificationAt: '2026-03-16T09:00:00.000Z' }, '2026-04-16T21:59:59.999Z', ['sent', 'sent', 'running']],
    ['the month is over', { awareAt, earlyWarningAt: awareAt, notificationAt: '2026-03-16T09:00:00.000Z' }, '2026-04-16T22:00:00.000Z', ['sent', 'sent', 'overdue']],
    ['reported on the last day', { awareAt, earlyWarningAt: awareAt, notificationAt: '2026-03-16T09:00:00.000Z', finalReportAt: '2026-04-16T21:00:00.000Z' }, '2026-05-01T09:00:00.000Z', ['sent', 'sent', 'sent']],
  ])('%s', (_case, course, now, expected) => expect(states(course, now)).toEqual(expected));

  test.each([
    // Clocks go forward in the night of 29 March 2026: the same 24 hours end an hour later on the wall.
    ['2026-03-28T09:00:00.000Z', '2026-03-28T10:00', '2026-03-29T11:00'],
    // And back in the night of 25 October.
    ['2026-10-24T08:00:00.000Z', '2026-10-24T10:00', '2026-10-25T09:00'],
    ['2026-06-10T08:00:00.000Z', '2026-06-10T10:00', '2026-06-11T10:00'],
  ])('from %s (%s) the early warning is due at %s on the wall', (aware, shows, due) => {
    expect(localTimeInZone(aware, timeZone)).toBe(shows);
    expect(localTimeInZone(at({ awareAt: aware }, aware)[0]?.dueAt ?? '', timeZone)).toBe(due);
  });

  test.each([
    ['2026-01-31T12:00:00.000Z', '2026-02-28'],
    ['2026-03-16T09:00:00.000Z', '2026-04-16'],
    // Half past midnight in Amsterdam, still the evening before in UTC.
    ['2026-05-14T22:30:00.000Z', '2026-06-15'],
  ])('notified at %s, the final report is due on %s', (notificationAt, dueOn) => {
    const final = at({ awareAt: '2026-01-01T00:00:00.000Z', notificationAt }, notificationAt)[2];
    expect(final?.dueOn).toBe(dueOn);
    expect(dateInZone(final?.dueAt ?? '', timeZone)).toBe(dueOn);
    expect(dateInZone(addMilliseconds(final?.dueAt ?? '', 1), timeZone) > dueOn).toBe(true);
  });

  const instant = fc.date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2034-01-01T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString());
  test('are 24 and 72 hours as they pass, in every zone and on every night', () => {
    fc.assert(
      fc.property(instant, instant, fc.constantFrom('Europe/Amsterdam', 'America/New_York', 'Australia/Lord_Howe', 'UTC'), (aware, now, zone) => {
        const [warning, notification] = clocksOf({ ...nothing, awareAt: aware }, { now, timeZone: zone });
        expect(Date.parse(warning?.dueAt ?? '') - Date.parse(aware)).toBe(86_400_000);
        expect(Date.parse(notification?.dueAt ?? '') - Date.parse(aware)).toBe(259_200_000);
        expect(warning?.state === 'overdue').toBe((warning?.minutesLeft ?? 0) < 0);
      }),
    );
  });

  test('the final report is never due on the wrong day, whatever the clocks do', () => {
    fc.assert(
      fc.property(instant, fc.constantFrom('Europe/Amsterdam', 'America/New_York', 'UTC'), (notificationAt, zone) => {
        const final = clocksOf({ ...nothing, awareAt: notificationAt, notificationAt }, { now: notificationAt, timeZone: zone })[2];
        const [from, due] = [dateInZone(notificationAt, zone), final?.dueOn ?? ''];
        expect(dateInZone(final?.dueAt ?? '', zone)).toBe(due);
        expect(Number(due.slice(8)) <= Number(from.slice(8))).toBe(true);
        expect((Number(due.slice(5, 7)) + 12 - Number(from.slice(5, 7))) % 12).toBe(1);
      }),
    );
  });

  test('the one to look at is the one due first that was not sent', () => {
    expect(nextClock(at({}, awareAt))).toBeNull();
    expect(nextClock(at({ awareAt }, awareAt))?.id).toBe('early_warning');
    expect(nextClock(at({ awareAt, earlyWarningAt: awareAt }, '2026-03-20T09:00:00.000Z'))).toMatchObject({ id: 'notification', state: 'overdue' });
    expect(nextClock(at({ awareAt, earlyWarningAt: awareAt, notificationAt: awareAt, finalReportAt: awareAt }, awareAt))).toBeNull();
  });

  test('time left is written in hours and minutes', () => {
    expect(hoursAndMinutes(125)).toEqual({ hours: 2, minutes: 5 });
    expect(hoursAndMinutes(-61)).toEqual({ hours: 1, minutes: 1 });
  });
});
