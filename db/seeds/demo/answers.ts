import { defaultMethod } from '#app/domain/level/default-method.ts';
import type { Answers, QmLevel } from '#app/domain/level/method.ts';
import { lowestAnswers } from '#app/domain/level/questions.ts';
import { proposeAnswers } from '#app/domain/register/answer-templates.ts';

export type Wanted = QmLevel | 'none' | 'open';

/** At most the given value, by the order of the question's values. */
function atMost(input: string, value: string | undefined, ceiling: string): string {
  const values = defaultMethod.inputs.find((one) => one.id === input)?.values.map((one) => one.id) ?? [];
  return values[Math.min(values.indexOf(value ?? ceiling), values.indexOf(ceiling))] ?? ceiling;
}

const lowest = () => lowestAnswers(defaultMethod);

/** Answers that a careful member would give about such a supplier, and that lead to the wanted level. */
export function answersFor(kindId: string, wanted: Wanted): Answers {
  if (wanted === 'none') return lowest();
  const proposed: Record<string, string | undefined> = { ...lowest(), ...proposeAnswers(kindId), dependency: 'some' };
  if (wanted === 'open') {
    const { replaceability: _unknown, incidentImpact: _too, ...known } = proposed;
    return known;
  }
  if (wanted === 'QM30') return { ...proposed, replaceability: 'not_in_time', incidentImpact: 'hindrance' };
  if (wanted === 'QM20') return { ...proposed, replaceability: 'hard', incidentImpact: 'limited' };
  return {
    ...proposed,
    ictCompany: 'no',
    it: atMost('it', proposed.it, 'connected'),
    ot: atMost('ot', proposed.ot, 'product'),
    physical: atMost('physical', proposed.physical, 'escorted'),
    edi: atMost('edi', proposed.edi, 'automated'),
    data: atMost('data', proposed.data, 'internal'),
    replaceability: 'easy',
    incidentImpact: 'limited',
  };
}
