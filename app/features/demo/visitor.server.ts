import { definitions, visitor as person } from '#db/seeds/demo/organisations.ts';

/** Who a visitor is, and where the looking around begins. */
export const visitor = { name: person.name, organisation: definitions[0]?.facts.slug ?? '' } as const;
