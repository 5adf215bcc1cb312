import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

interface Client {
  client: string;
}
interface Numbers {
  theirs: string;
  ours: string;
}

/** A name such as `B.V.` ends the sentence by itself. */
const ended = (sentence: string) => (sentence.endsWith('.') ? sentence : `${sentence}.`);

export const offerMessages = defineMessages({
  en: {
    overview: 'Your overview',
    title: 'Share what you already have',
    company: (p: { company: string }) => `From ${p.company}`,
    known: (p: Client & { name: string }) => ended(`${p.client} knows you as ${p.name}`),
    agreeing: (p: { marks: readonly string[] }, f: Format) => `The same: ${f.list([...p.marks])}.`,
    nothingKnown: 'There is no number to tell by. Is that you? You decide.',
    marks: { kvk: 'KvK number', vat: 'VAT number', lei: 'LEI', domain: 'internet domain' },
    differing: {
      kvk: (p: Numbers) => `There you have KvK number ${p.theirs}, here ${p.ours}.`,
      vat: (p: Numbers) => `There you have VAT number ${p.theirs}, here ${p.ours}.`,
      lei: (p: Numbers) => `There you have LEI ${p.theirs}, here ${p.ours}.`,
    },
    differs: 'This may be another company of your group',
    differsText: 'Then answer below: that company gets an overview of its own.',
    confirm: (p: { company: string }) => `The number there is wrong or old: ${p.company} is meant.`,
    which: 'What would be shared',
    until: (p: { date: string }) => `valid until ${p.date}`,
    less: 'less than is asked',
    consent: (p: Client) => `${p.client} may then see and keep it to judge your security. Nobody else sees it, and you can stop at any time.`,
    yes: (p: Client) => `Yes, share with ${p.client}`,
    other: 'Is another company of your group meant? Then answer below: it gets an overview of its own.',
    signIn: 'Shared a certificate here before, also with another client?',
    signInDo: 'Ask for a code, and share it in one go',
    founded: 'For the next client one press is enough: this certificate now stands in your own overview.',
    foundedDo: 'See the overview',
  },
  nl: {
    overview: 'Uw overzicht',
    title: 'Deel wat u al hebt',
    company: (p) => `Van ${p.company}`,
    known: (p) => ended(`${p.client} kent u als ${p.name}`),
    agreeing: (p, f) => `Hetzelfde: ${f.list([...p.marks])}.`,
    nothingKnown: 'Er is geen nummer om dat aan te zien. Bent u dat? U beslist.',
    marks: { kvk: 'KvK-nummer', vat: 'btw-nummer', lei: 'LEI', domain: 'internetdomein' },
    differing: {
      kvk: (p) => `Daar staat u met KvK-nummer ${p.theirs}, hier met ${p.ours}.`,
      vat: (p) => `Daar staat u met btw-nummer ${p.theirs}, hier met ${p.ours}.`,
      lei: (p) => `Daar staat u met LEI ${p.theirs}, hier met ${p.ours}.`,
    },
    differs: 'Misschien gaat het om een ander bedrijf van uw groep',
    differsText: 'Antwoord dan hieronder: dat bedrijf krijgt een eigen overzicht.',
    confirm: (p) => ended(`Het nummer daar is fout of oud: het gaat om ${p.company}`),
    which: 'Wat er gedeeld wordt',
    until: (p) => `geldig tot en met ${p.date}`,
    less: 'minder dan gevraagd',
    consent: (p) => `${p.client} mag het dan zien en bewaren om uw beveiliging te beoordelen. Niemand anders ziet het, en u kunt er op elk moment mee stoppen.`,
    yes: (p) => `Ja, delen met ${p.client}`,
    other: 'Gaat het om een ander bedrijf van uw groep? Antwoord dan hieronder: dat bedrijf krijgt een eigen overzicht.',
    signIn: 'Hier al eerder een certificaat gedeeld, ook met een andere klant?',
    signInDo: 'Vraag een code aan en deel het in één keer',
    founded: 'Voor de volgende klant is één druk op de knop genoeg: dit certificaat staat nu in uw eigen overzicht.',
    foundedDo: 'Overzicht bekijken',
  },
});
