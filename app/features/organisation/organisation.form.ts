import { z } from 'zod';
import { isTimeZone } from '#app/domain/calendar/instant.ts';
import { entityClasses, legalRegimes } from '#app/domain/organisation/legal-regime.ts';
import { countryCodes } from '#app/domain/register/countries.ts';
import { parseSectorValue, sectorValues } from './sector-value.ts';

export const yesNo = z.enum(['yes', 'no']).transform((answer) => answer === 'yes');

/** What is asked about an organisation, at set-up and in its settings. */
export const organisationShape = {
  name: z.string().trim().min(2).max(120),
  entityClass: z.enum(entityClasses),
  sector: z.enum(sectorValues).transform(parseSectorValue),
  country: z.enum(countryCodes),
  timeZone: z.string().refine(isTimeZone),
  legalRegime: z.enum(legalRegimes),
  contractingAuthority: yesNo,
};
