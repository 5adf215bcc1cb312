import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { defaultMethod } from './default-method.ts';
import { deriveLevel } from './derive.ts';
import { explainLevel, explainOpenQuestions, reasonsOf } from './explain.ts';
import { findHints } from './hints.ts';
import { isAnswer, knownAnswers, type Answers } from './method.ts';
import { completeAnswers, lowestAnswers, questionsFor } from './questions.ts';

const asked = (answers: Answers, kinds: readonly string[] = []) =>
  questionsFor(defaultMethod, answers, kinds).filter((question) => question.settled === null).map((question) => question.input.id);
const settled = (answers: Answers, id: string, kinds: readonly string[] = []) =>
  questionsFor(defaultMethod, answers, kinds).find((question) => question.input.id === id)?.settled;

describe('questionsFor', () => {
  it('asks the four risk areas first, and dependency last', () => {
    expect(asked({})).toEqual(['it', 'ot', 'physical', 'edi', 'ictCompany', 'data', 'replaceability', 'incidentImpact', 'dependency']);
  });
  it.each([
    [{ it: 'connected' }, 'it'],
    [{ ot: 'product' }, 'ot'],
    [{ physical: 'delivery' }, 'physical'],
    [{ edi: 'automated' }, 'edi'],
    [{ it: 'exchange', edi: 'process_critical' }, 'edi'],
  ])('access %j implies dependency', (answers: Answers, because) => {
    expect(settled(answers, 'dependency')).toEqual({ by: 'answer', value: 'some', because });
  });
  it.each([[{}], [{ it: 'exchange' }], [{ edi: 'manual', physical: 'none' }]])('%j implies nothing', (answers: Answers) => {
    expect(settled(answers, 'dependency')).toBeNull();
  });
  it('lets an ICT kind suggest that it is an ICT company, unless a person said otherwise', () => {
    expect(settled({}, 'ictCompany', ['packaging', 'msp'])).toMatchObject({ by: 'kind', value: 'yes' });
    expect(settled({ ictCompany: 'no' }, 'ictCompany', ['msp'])).toBeNull();
    expect(settled({}, 'ictCompany', ['packaging'])).toBeNull();
  });
});

describe('completeAnswers', () => {
  it('adds what is implied and corrects what contradicts it', () => {
    expect(completeAnswers(defaultMethod, { it: 'privileged' })).toEqual({ it: 'privileged', dependency: 'some' });
    expect(completeAnswers(defaultMethod, { ot: 'direct', dependency: 'none' })['dependency']).toBe('some');
    expect(completeAnswers(defaultMethod, { it: 'exchange', dependency: 'none' })['dependency']).toBe('none');
  });
  it('never changes the level that the access answers already give', () => {
    const any = fc.record(
      Object.fromEntries(defaultMethod.inputs.filter((input) => input.id !== 'dependency').map((input) => [input.id, fc.constantFrom(...input.values.map((value) => value.id))])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(any, (answers) => {
        const before = deriveLevel(defaultMethod, answers);
        const after = deriveLevel(defaultMethod, completeAnswers(defaultMethod, answers));
        return before.lowest === after.lowest && before.highest === after.highest;
      }),
    );
  });
  it('has all answers at their lowest for no relevant dependency, which needs no mark', () => {
    expect(deriveLevel(defaultMethod, lowestAnswers(defaultMethod))).toMatchObject({ lowest: 'none', highest: 'none', areas: [] });
  });
});

describe('findHints', () => {
  it.each([
    [{ edi: 'process_critical', incidentImpact: 'none' }, ['edi-without-impact']],
    [{ replaceability: 'not_in_time', incidentImpact: 'none' }, ['irreplaceable-without-impact']],
    [{ dependency: 'none', incidentImpact: 'hindrance' }, ['impact-without-dependency']],
    [{ dependency: 'none', incidentImpact: 'standstill', replaceability: 'easy' }, ['impact-without-dependency', 'standstill-but-easy']],
    [{ edi: 'process_critical' }, []],
    [{ dependency: 'some', incidentImpact: 'limited' }, []],
  ])('%j → %j', (answers: Answers, ids) => expect(findHints(defaultMethod, answers).map((hint) => hint.id)).toEqual(ids));
});

describe('explainLevel', () => {
  it('gives the reasons of the deciding rules with source, and says what is our own design', () => {
    const reasons = explainLevel(deriveLevel(defaultMethod, { data: 'sensitive', physical: 'unescorted' }));
    expect(reasons.map((reason) => [reason.ruleId, reason.isOwnDesign])).toEqual([['QM20-PHYSICAL', true], ['QM20-DATA', false]]);
    for (const reason of reasons) expect(reason.source.nl).toContain('nis2qualitymark.eu');
  });
  it('names the open questions and the reasons of stored rule ids', () => {
    const derived = deriveLevel(defaultMethod, { dependency: 'some', ictCompany: 'yes', it: 'none', ot: 'none' });
    expect(explainOpenQuestions(defaultMethod, derived).map((input) => input.id)).toEqual(['replaceability', 'data', 'incidentImpact'].sort((a, b) => order(a) - order(b)));
    expect(reasonsOf(defaultMethod, ['QM20-OT', 'GONE']).map((reason) => reason.ruleId)).toEqual(['QM20-OT']);
  });
});

const order = (id: string) => defaultMethod.inputs.findIndex((input) => input.id === id);

describe('knownAnswers', () => {
  it('drops what the method does not know', () => {
    expect(knownAnswers(defaultMethod, { it: 'privileged', ot: 'nonsense', colour: 'red', edi: 3 })).toEqual({ it: 'privileged' });
    expect([isAnswer(defaultMethod, 'it', 'none'), isAnswer(defaultMethod, 'it', 'red')]).toEqual([true, false]);
  });
});
