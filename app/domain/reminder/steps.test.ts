import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, type CalendarDate } from '../calendar/calendar-date.ts';
import { defaultReminderPolicy as policy, parseLeadTimes } from './policy.ts';
import { dateOfSubject, dueSteps, newestStep, nextStepAfter, stepKey, subjectKey, type DecidedSteps, type ReminderStep, type ReminderSubject } from './steps.ts';

const start = '2026-01-01';
const day = (n: number) => addDays(start, n);
const proof = (endsOn: CalendarDate): ReminderSubject => ({ kind: 'proof', endsOn });
const waiting = (facts: Partial<Extract<ReminderSubject, { kind: 'invitation' }>> = {}): ReminderSubject => ({ kind: 'invitation', id: 'i', askedOn: '2026-03-02', openedOn: null, touchedOn: null, ...facts });

describe('newestStep', () => {
  it.each<[string, ReminderSubject, CalendarDate, string | null]>([
    ['91 days ahead', proof('2026-12-31'), '2026-10-01', null],
    ['90 days ahead', proof('2026-12-31'), '2026-10-02', 'expiring 2026-10-02'],
    ['60 days ahead', proof('2026-12-31'), '2026-11-01', 'expiring 2026-11-01'],
    ['31 days ahead: that of 60 days still is the newest', proof('2026-12-31'), '2026-11-30', 'expiring 2026-11-01'],
    ['the last day', proof('2026-12-31'), '2026-12-31', 'expiring 2026-12-24'],
    ['the first day without proof', proof('2026-12-31'), '2027-01-01', 'lapsed 2027-01-01'],
    ['six days later', proof('2026-12-31'), '2027-01-07', 'lapsed 2027-01-01'],
    ['a week later', proof('2026-12-31'), '2027-01-08', 'lapsed 2027-01-08'],
    ['the agreed day itself', { kind: 'promise', agreedOn: '2026-05-01' }, '2026-05-01', null],
    ['the day after it', { kind: 'promise', agreedOn: '2026-05-01' }, '2026-05-02', 'slipped 2026-05-02'],
    ['six days after the question', waiting(), '2026-03-08', null],
    ['a week after the question', waiting(), '2026-03-09', 'unopened 2026-03-09'],
    ['opened: a fortnight after that', waiting({ openedOn: '2026-03-10' }), '2026-03-23', null],
    ['opened: then', waiting({ openedOn: '2026-03-10' }), '2026-03-24', 'unanswered 2026-03-24'],
    ['after a call the clock begins anew', waiting({ touchedOn: '2026-03-08' }), '2026-03-14', null],
  ])('%s', (_case, subject, on, expected) => {
    const step = newestStep(subject, policy, on);
    expect(step && `${step.kind} ${step.dueOn}`).toBe(expected);
  });
});

test('the step after a day is the newest one of that later day, and there is none between', () => {
  fc.assert(
    fc.property(anySubject(), fc.integer({ min: 0, max: 400 }), (subject, n) => {
      const next = nextStepAfter(subject, policy, day(n));
      if (next === null) return;
      expect(next > day(n)).toBe(true);
      expect(newestStep(subject, policy, next)?.dueOn).toBe(next);
      expect(newestStep(subject, policy, addDays(next, -1))?.dueOn ?? '').not.toBe(next);
    }),
  );
});

/** What stands in the database between two rounds. */
function world(subjects: readonly ReminderSubject[], sinceOn = start) {
  const decided = new Map<string, DecidedSteps>();
  const sent: (ReminderStep & { on: CalendarDate })[] = [];
  return {
    sent,
    round(on: CalendarDate) {
      for (const step of dueSteps(subjects, policy, { sinceOn, decided }, on)) {
        const before = decided.get(step.subject);
        decided.set(step.subject, { lastDueOn: step.dueOn, sent: (before?.sent ?? 0) + 1 });
        sent.push({ ...step, on });
      }
    },
  };
}

function anySubject(): fc.Arbitrary<ReminderSubject> {
  const date = fc.integer({ min: 0, max: 300 }).map(day);
  const maybe = fc.option(date, { nil: null });
  return fc.oneof(
    date.map(proof),
    date.map((agreedOn): ReminderSubject => ({ kind: 'promise', agreedOn })),
    fc.record({ askedOn: date, openedOn: maybe, touchedOn: maybe }).map((facts) => waiting(facts)),
  );
}

const subjects = () => fc.uniqueArray(anySubject(), { maxLength: 3, selector: subjectKey });

describe('dueSteps', () => {
  test('without a break, everything goes out on its own day, once', () => {
    fc.assert(
      fc.property(subjects(), (some) => {
        const run = world(some);
        for (let n = 0; n < 400; n++) run.round(day(n));
        expect(run.sent.every((step) => step.on === step.dueOn)).toBe(true);
        const due = new Set<string>();
        for (const subject of some) {
          for (let n = 0; n < 400; n++) {
            const step = newestStep(subject, policy, day(n));
            if (step && step.dueOn >= start) due.add(stepKey(step));
          }
        }
        expect(run.sent.map(stepKey).sort()).toEqual([...due].sort());
      }),
      { numRuns: 50 },
    );
  });

  test('days without a round are caught up with the newest step alone, and nothing goes out twice', () => {
    fc.assert(
      fc.property(subjects(), fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 40 }), (some, gaps) => {
        const run = world(some);
        let n = 0;
        for (const gap of gaps) {
          n += gap;
          const before = run.sent.length;
          run.round(day(n));
          const now = run.sent.slice(before);
          expect(new Set(now.map((step) => step.subject)).size).toBe(now.length);
          for (const step of now) {
            const subject = some.find((one) => subjectKey(one) === step.subject);
            expect(subject && newestStep(subject, policy, day(n))?.dueOn).toBe(step.dueOn);
          }
          // What is due by now has been sent, however long nobody was there.
          for (const subject of some) {
            const newest = newestStep(subject, policy, day(n));
            if (newest && newest.dueOn >= start) expect(run.sent.some((step) => step.subject === newest.subject && step.dueOn === newest.dueOn)).toBe(true);
          }
        }
        expect(new Set(run.sent.map((step) => `${step.subject} ${step.dueOn}`)).size).toBe(run.sent.length);
      }),
      { numRuns: 200 },
    );
  });

  test('a clock that jumps to and fro sends nothing twice, and nothing older than what was sent', () => {
    fc.assert(
      fc.property(subjects(), fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 40 }), (some, days) => {
        const run = world(some);
        for (const n of days) run.round(day(n));
        for (const subject of some) {
          const dues = run.sent.filter((step) => step.subject === subjectKey(subject)).map((step) => step.dueOn);
          expect(dues).toEqual([...new Set(dues)].sort());
        }
      }),
      { numRuns: 200 },
    );
  });

  test('what belongs to a day before reminding began is never sent', () => {
    const run = world([proof('2026-02-01')], '2026-01-20');
    run.round('2026-01-20');
    expect(run.sent).toEqual([]);
    run.round('2026-01-25');
    expect(run.sent).toMatchObject([{ kind: 'expiring', dueOn: '2026-01-25' }]);
  });

  test('switched off, nothing is due', () => {
    expect(dueSteps([proof('2026-02-01')], { ...policy, isOn: false }, { sinceOn: start, decided: new Map() }, '2026-02-05')).toEqual([]);
  });
});

test.each([
  ['90, 60, 30, 7', [90, 60, 30, 7]],
  ['7 30 en 60', [60, 30, 7]],
  ['14;14', [14]],
  ['', null],
  ['negentig', null],
  ['30, 0', null],
  ['30, -7', null],
  ['7.5', null],
  ['400', null],
  ['1 2 3 4 5 6 7 8 9', null],
])('lead times %j', (text, days) => expect(parseLeadTimes(text)).toEqual(days));

test('a key names its day again, where its subject has one', () => {
  fc.assert(
    fc.property(anySubject(), (subject) => {
      expect(dateOfSubject(subjectKey(subject))).toBe(subject.kind === 'proof' ? subject.endsOn : subject.kind === 'promise' ? subject.agreedOn : null);
    }),
  );
});
