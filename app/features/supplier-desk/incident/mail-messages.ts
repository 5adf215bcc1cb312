import { defineMessages } from '#app/platform/messages/define-messages.ts';

interface Supplier {
  supplier: string;
}

/** What members are told when a supplier reports an incident. */
export const incidentReportMailMessages = defineMessages({
  en: {
    subject: { first: (p: Supplier) => `Incident at ${p.supplier}`, more: (p: Supplier) => `More about the incident at ${p.supplier}` },
    greeting: (p: { name: string }) => `Hello ${p.name},`,
    intro: { first: (p: Supplier) => `${p.supplier} reports an incident:`, more: (p: Supplier) => `${p.supplier} adds to what it reported:` },
    rows: { contact: 'Call', since: 'Since', sinceUnknown: 'not known', ongoing: 'Still going on?', services: 'What is hit', done: 'What it has done', reportedAt: 'Reported' },
    ongoing: { yes: 'Yes', no: 'No', unknown: 'Not known' },
    open: 'Open the incident',
    clocks: 'Judge there whether it is a significant incident for you: if so, 24 and 72 hours count from the moment that you became aware of it (NIS2, Article 23(4)).',
    why: 'You get this mail because you decide on incidents, or are responsible for this supplier.',
  },
  nl: {
    subject: { first: (p) => `Incident bij ${p.supplier}`, more: (p) => `Meer over het incident bij ${p.supplier}` },
    greeting: (p) => `Hallo ${p.name},`,
    intro: { first: (p) => `${p.supplier} meldt een incident:`, more: (p) => `${p.supplier} vult de melding aan:` },
    rows: { contact: 'Bel', since: 'Sinds', sinceUnknown: 'niet bekend', ongoing: 'Nog gaande?', services: 'Wat er geraakt is', done: 'Wat hij heeft gedaan', reportedAt: 'Gemeld' },
    ongoing: { yes: 'Ja', no: 'Nee', unknown: 'Niet bekend' },
    open: 'Incident openen',
    clocks: 'Beoordeel daar of het voor uw organisatie een significant incident is: zo ja, dan tellen 24 en 72 uur vanaf het moment waarop u dat wist (NIS2, artikel 23 lid 4).',
    why: 'U krijgt deze mail omdat u over incidenten beslist of verantwoordelijk bent voor deze leverancier.',
  },
});
