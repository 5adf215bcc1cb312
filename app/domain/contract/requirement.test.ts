import { describe, expect, test } from 'vitest';
import { levels, qmLevels } from '../level/method.ts';
import { afterMove, approvalHolds, asksLess, growthPathProblem, isSettledLevel, requirementStanding, requirementStates, type AskedLevel, type Move, type Needed } from './requirement.ts';

const needed = (lowest: Needed['lowest'], highest: Needed['highest'] = lowest): Needed => ({ lowest, highest });
const asked = (level: AskedLevel['level'], approval: AskedLevel['approval'] = 'not_needed', neededThen: AskedLevel['neededThen'] = 'QM20'): AskedLevel => ({ level, approval, neededThen });

describe('what a contract asks beside what is needed', () => {
  test.each([
    ['the same', asked('QM20'), needed('QM20'), 'enough'],
    ['more', asked('QM30'), needed('QM10'), 'enough'],
    ['something where nothing is needed', asked('QM10'), needed('none'), 'enough'],
    ['the top of a range', asked('QM30'), needed('QM10', 'QM30'), 'enough'],
    ['the bottom of a range', asked('QM10'), needed('QM10', 'QM30'), 'unsure'],
    ['anything while nothing is answered', asked('QM20'), needed('none', 'QM30'), 'unsure'],
    ['less', asked('QM10'), needed('QM20'), 'less'],
    ['less, approval asked', asked('QM10', 'asked'), needed('QM20'), 'less'],
    ['less, approval refused', asked('QM10', 'refused'), needed('QM20'), 'less'],
    ['less, approved', asked('QM10', 'given'), needed('QM20'), 'approved'],
    ['less, approved, and needed even less since', asked('QM10', 'given', 'QM30'), needed('QM20'), 'approved'],
    ['less, approved, but more is needed since', asked('QM10', 'given'), needed('QM30'), 'less'],
    ['less, approved, but more may be needed since', asked('QM10', 'given'), needed('QM10', 'QM30'), 'unsure'],
  ] as const)('%s', (_case, requirement, need, expected) => expect(requirementStanding(requirement, need)).toBe(expected));

  test('an approval is withdrawn by itself as soon as a higher level may be needed than the one it was given for, and only then', () => {
    for (const then of levels) {
      for (const highest of levels) {
        expect(approvalHolds(asked('QM10', 'given', then), needed('none', highest)), `${then} then, ${highest} now`).toBe(levels.indexOf(highest) <= levels.indexOf(then));
        for (const approval of ['not_needed', 'asked', 'refused'] as const) expect(approvalHolds(asked('QM10', approval, then), needed('none', highest))).toBe(false);
      }
    }
  });

  test('a level is settled when it is enough, or approved', () => {
    for (const level of qmLevels) {
      for (const highest of levels) {
        const need = needed('none', highest);
        expect(isSettledLevel(asked(level), need)).toBe(!asksLess(level, need));
        expect(isSettledLevel(asked(level, 'given', highest), need)).toBe(true);
      }
    }
  });
});

test('every step leads from where it can be taken, and from nowhere else', () => {
  const table: Record<Move, Partial<Record<(typeof requirementStates)[number], string>>> = {
    send: { proposed: 'sent' },
    accept: { sent: 'agreed', countered: 'agreed' },
    name_date: { sent: 'countered', countered: 'countered' },
    refuse: { sent: 'refused', countered: 'refused' },
    record_agreed: { proposed: 'agreed', sent: 'agreed' },
    record_refused: { proposed: 'refused', sent: 'refused', countered: 'refused' },
    accept_date: { countered: 'agreed' },
    hold_date: { countered: 'sent' },
  };
  for (const move of Object.keys(table) as Move[]) {
    for (const state of requirementStates) expect(afterMove(state, move), `${move} from ${state}`).toBe(table[move][state] ?? null);
  }
});

describe('a growth path', () => {
  const path = (interimLevel: 'QM10' | 'QM20' | null, interimOn: string | null) => ({ level: 'QM20', byOn: '2027-06-30', interimLevel, interimOn }) as const;
  test.each([
    ['none', path(null, null), null],
    ['a lower level on an earlier day', path('QM10', '2026-12-31'), null],
    ['half of one', path('QM10', null), 'interim_whole'],
    ['the other half', path(null, '2026-12-31'), 'interim_whole'],
    ['the same level', path('QM20', '2026-12-31'), 'interim_level'],
    ['on the last day itself', path('QM10', '2027-06-30'), 'interim_date'],
  ] as const)('%s', (_case, growth, expected) => expect(growthPathProblem(growth)).toBe(expected));
});
