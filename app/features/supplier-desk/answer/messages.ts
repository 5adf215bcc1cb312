import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

interface Client {
  client: string;
}

/** The four ways to answer, each with its form. */
export const answerFormMessages = defineMessages({
  en: {
    certificate: {
      title: 'Share a certificate',
      lead: 'Choose the document, then type over what it says.',
      consent: (p: Client) => `I may share this document for the company, and ${p.client} may see and keep it to judge our security.`,
      consentHelp: (p: Client) => `Only ${p.client} sees it. You can stop sharing at any time on this page.`,
      submit: 'Share the certificate',
    },
    'no-certificate': {
      title: 'No certificate yet',
      lead: (p: Client) => `That need not be a problem. ${p.client} would like to know when to expect it.`,
      expectedOn: 'When do you expect to have the certificate?',
      expectedHelp: (p: { months: number; level: string }, f: Format) => `Proposed: ${f.number(p.months)} months from today for ${p.level}. Choose the date that you can keep.`,
      text: 'Anything to add?',
      textHelp: 'For example how far you are, or which other proof you have meanwhile.',
      howTitle: 'How to get one',
      how: { register: 'Register with the organisation of the mark, at nis2qualitymark.eu.', choose: 'Choose an independent audit body; the same site lists them.', audit: 'The audit looks at whether your measures work in practice.', certificate: 'The certificate is valid for three years.' },
      submit: 'Send this date',
    },
    question: { title: 'Ask a question', lead: (p: { name: string; client: string }) => `It goes to ${p.name} at ${p.client}.`, text: 'Your question', submit: 'Send the question' },
    contest: {
      title: 'I think this level is wrong',
      lead: 'The level follows from answers. Say which one does not fit what you do.',
      which: 'Which answer is wrong?',
      answered: (p: { answer: string }) => `Answered: ${p.answer}`,
      whole: 'Something else',
      text: 'What is it really like?',
      textHelp: 'For example: we only enter the building under escort.',
      submit: 'Send the objection',
    },
  },
  nl: {
    certificate: {
      title: 'Een certificaat delen',
      lead: 'Kies het document en neem daarna over wat erop staat.',
      consent: (p) => `Ik mag dit document namens het bedrijf delen, en ${p.client} mag het zien en bewaren om onze beveiliging te beoordelen.`,
      consentHelp: (p) => `Alleen ${p.client} ziet het. U kunt op elk moment op deze pagina stoppen met delen.`,
      submit: 'Certificaat delen',
    },
    'no-certificate': {
      title: 'Nog geen certificaat',
      lead: (p) => `Dat hoeft geen probleem te zijn. ${p.client} weet graag wanneer het komt.`,
      expectedOn: 'Wanneer verwacht u het certificaat te hebben?',
      expectedHelp: (p, f) => `Voorstel: ${f.number(p.months)} maanden vanaf vandaag voor ${p.level}. Kies een datum die u waar kunt maken.`,
      text: 'Wilt u nog iets toevoegen?',
      textHelp: 'Bijvoorbeeld hoe ver u bent, of welk ander bewijs u intussen hebt.',
      howTitle: 'Zo komt u aan een certificaat',
      how: { register: 'Meld u aan bij de organisatie van het keurmerk, op nis2qualitymark.eu.', choose: 'Kies een onafhankelijke auditor; ze staan op dezelfde site.', audit: 'De audit kijkt of uw maatregelen in de praktijk werken.', certificate: 'Het certificaat is drie jaar geldig.' },
      submit: 'Deze datum doorgeven',
    },
    question: { title: 'Een vraag stellen', lead: (p) => `Uw vraag gaat naar ${p.name} bij ${p.client}.`, text: 'Uw vraag', submit: 'Vraag versturen' },
    contest: {
      title: 'Volgens mij klopt dit niveau niet',
      lead: 'Het niveau volgt uit antwoorden. Zeg welk antwoord niet past bij wat u doet.',
      which: 'Welk antwoord klopt niet?',
      answered: (p) => `Geantwoord: ${p.answer}`,
      whole: 'Iets anders',
      text: 'Hoe is het werkelijk?',
      textHelp: 'Bijvoorbeeld: wij komen alleen onder begeleiding in het gebouw.',
      submit: 'Bezwaar versturen',
    },
  },
});
