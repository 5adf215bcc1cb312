import { describe, expect, test } from 'vitest';
import { qmLevels } from '#app/domain/level/method.ts';
import { createFormat } from '#app/platform/messages/format.ts';
import { locales } from '#app/platform/messages/locale.ts';
import { pastedText, requirementText, textFile, type RequirementFacts } from './requirement-text.ts';

const facts: RequirementFacts = {
  client: 'Waterwerken Verzonnen',
  supplier: 'Pompen Verzonnen B.V.',
  reference: 'CT-2026-014',
  name: 'Onderhoud gemalen',
  services: null,
  level: 'QM20',
  byOn: '2027-06-30',
  interim: null,
  reportDays: 5,
  underCbw: true,
};

describe.each(locales)('the text of a requirement (%s)', (locale) => {
  const f = createFormat(locale, 'Europe/Amsterdam');
  const inFull = (date: string) => f.dateLong(date).split(' ').slice(1).join(' ');
  const textOf = (changes: Partial<RequirementFacts> = {}) => requirementText({ ...facts, ...changes }, f);

  test.each(qmLevels)('has every parameter of %s filled', (level) => {
    const pasted = pastedText(textOf({ level, services: ['pompen', 'telemetrie'], interim: level === 'QM10' ? null : { level: 'QM10', byOn: '2026-12-31' }, reportDays: 7 }));
    for (const filled of ['CT-2026-014', 'Onderhoud gemalen', 'Waterwerken Verzonnen', 'Pompen Verzonnen B.V.', level, inFull('2027-06-30'), 'pompen', 'telemetrie', '7']) expect(pasted).toContain(filled);
    expect(pasted.includes(inFull('2026-12-31'))).toBe(level !== 'QM10');
    expect(pasted).not.toMatch(/undefined|null|NaN|\{|\}|\[/);
  });

  test('numbers its paragraphs, and says of each what it rests on', () => {
    for (const interim of [null, { level: 'QM10', byOn: '2026-12-31' } as const]) {
      const text = textOf({ interim });
      expect(pastedText(text).match(/^\d+\. /gm)).toEqual(text.clauses.map((_, index) => `${index + 1}. `));
      const numbers = text.basis.flatMap(({ paragraphs }) => paragraphs.match(/\d+/g) ?? []).map(Number);
      expect(numbers).toEqual(text.clauses.slice(1).map((_, index) => index + 2));
    }
  });

  test('cites the article of the client’s own law', () => {
    expect(textFile(textOf({ underCbw: true }), f)).toMatch(/Cbw|Cyberbeveiligingswet/);
    expect(textFile(textOf({ underCbw: false }), f)).not.toMatch(/Cbw|Cyberbeveiligingswet/);
    for (const underCbw of [true, false]) expect(textFile(textOf({ underCbw }), f)).toMatch(/5\.1\.4[\s\S]*2024\/2690|2024\/2690[\s\S]*5\.1\.4/);
  });

  test('as a file begins with the lawyer, and what is pasted leaves that out', () => {
    const file = textFile(textOf(), f);
    expect(file.split('\n')[0]).toMatch(/lawyer|jurist/);
    expect(pastedText(textOf())).not.toMatch(/lawyer|jurist/);
  });

  test('speaks of one day as of one', () => expect(pastedText(textOf({ reportDays: 1 }))).toMatch(/one day|één dag/));
});
