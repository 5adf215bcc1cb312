import { defaultInputs } from './default-inputs.ts';
import { defaultRules } from './default-rules.ts';
import type { Method } from './method.ts';

/**
 * The method that the product brings along. Provisional until an organisation adopts it as its version 1; every rule says
 * what its source is and what is our own design.
 */
export const defaultMethod: Method = {
  id: 'ketenmark-default',
  inputs: defaultInputs,
  rules: defaultRules,
  hints: [
    {
      id: 'edi-without-impact',
      when: [{ input: 'edi', is: 'process_critical' }, { input: 'incidentImpact', is: 'none' }],
      say: {
        en: 'A process stops without these messages, yet nothing is noticeable after a week?',
        nl: 'Zonder deze berichten ligt een proces stil, en toch is er na een week niets te merken?',
      },
    },
    {
      id: 'irreplaceable-without-impact',
      when: [{ input: 'replaceability', is: 'not_in_time' }, { input: 'incidentImpact', is: 'none' }],
      say: {
        en: 'You cannot bear to be without it, yet nothing is noticeable after a week?',
        nl: 'U kunt niet zo lang zonder, en toch is er na een week niets te merken?',
      },
    },
    {
      id: 'impact-without-dependency',
      when: [{ input: 'dependency', is: 'none' }, { input: 'incidentImpact', atLeast: 'hindrance' }],
      say: {
        en: 'The service suffers without it, yet there is no dependency?',
        nl: 'De dienst lijdt eronder, en toch bent u er niet van afhankelijk?',
      },
    },
    {
      id: 'standstill-but-easy',
      when: [{ input: 'incidentImpact', is: 'standstill' }, { input: 'replaceability', is: 'easy' }],
      say: {
        en: 'The service stops, yet it can be replaced in days?',
        nl: 'De dienst valt stil, en toch is hij binnen een paar dagen te vervangen?',
      },
    },
  ],
};
