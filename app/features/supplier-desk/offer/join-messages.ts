import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

interface Client {
  client: string;
}
interface Told {
  steps: readonly string[];
}

/** A client's question that is added to a company's overview, with no certificate to share yet. */
export const joinMessages = defineMessages({
  en: {
    title: (p: Client) => `Add ${p.client} to your overview`,
    company: (p: { company: string }) => `Overview of ${p.company}`,
    tell: (p: Client) => `Tell ${p.client} at once what your other clients know`,
    told: (p: Told, f: Format) => `${f.list([...p.steps])}.`,
    step: { planned: (p: { step: string; date: string }) => `${p.step}: expected on ${p.date}`, done: (p: { step: string; date: string }) => `${p.step}: on ${p.date}` },
    what: (p: Client) => `${p.client} does not see whom else you supply.`,
    yes: 'Yes, that is us',
    other: 'Is another company of your group meant? Then answer below, apart from this overview.',
  },
  nl: {
    title: (p) => `Zet ${p.client} in uw overzicht`,
    company: (p) => `Overzicht van ${p.company}`,
    tell: (p) => `Meld ${p.client} meteen wat uw andere klanten al weten`,
    told: (p, f) => `${f.list([...p.steps])}.`,
    step: { planned: (p) => `${p.step}: verwacht op ${p.date}`, done: (p) => `${p.step}: op ${p.date}` },
    what: (p) => `${p.client} ziet niet aan wie u verder levert.`,
    yes: 'Ja, dat zijn wij',
    other: 'Gaat het om een ander bedrijf van uw groep? Antwoord dan hieronder, los van dit overzicht.',
  },
});
