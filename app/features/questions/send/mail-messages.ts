import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

interface Who {
  client: string;
  name: string;
}

/** What is mailed to people who are asked something. A colleague is written to as one; a supplier politely. */
export const questionMailMessages = defineMessages({
  en: {
    greeting: (p: { name: string }) => `Hello ${p.name},`,
    linkHere: '[personal link]',
    reminder: { subject: (p: { subject: string }) => `Reminder: ${p.subject}`, text: (p: { date: string }) => `We asked you this on ${p.date} and have not heard from you yet.` },
    owner: {
      subjectOne: (p: { supplier: string }) => `What do you know about ${p.supplier}?`,
      subjectMany: (p: { n: number }, f: Format) => `What do you know about these ${f.number(p.n)} suppliers?`,
      intro: (p: Who) => `${p.name} is sorting out for ${p.client} how much depends on its suppliers, and needs somebody who knows how the work is really done.`,
      about: 'It is about',
      more: (p: { n: number }, f: Format) => `and ${f.number(p.n)} more`,
      note: (p: { name: string }) => `${p.name} writes:`,
      how: 'The questions are short, with answers to pick from. “I do not know” is a good answer. If somebody else knows better, say so on the page.',
      due: (p: { date: string }) => `Please answer by ${p.date}.`,
      open: 'Answer the questions',
      why: (p: Who & { until: string }) => `You get this mail because ${p.name} of ${p.client} chose you. No account is needed. The link works until ${p.until}; whoever has it can answer, so do not pass it on outside.`,
    },
    affected: {
      greeting: (p: { name: string }) => `Dear ${p.name},`,
      subject: (p: { client: string; title: string }) => `${p.client} asks: ${p.title}`,
      intro: (p: { client: string; supplier: string }) => `${p.client} asks ${p.supplier}, as its supplier, to say whether it is affected.`,
      due: (p: { when: string }) => `Please answer before ${p.when}. “Under investigation” is an answer too.`,
      choices: 'You can answer: not affected, affected, or under investigation. You can change the answer until the question is closed.',
      open: 'Answer',
      contact: 'Questions about this',
      facts: { client: 'Client', person: 'Person', phone: 'Phone', email: 'E-mail' },
      why: (p: { client: string; until: string }) => `You get this mail because ${p.client} knows you as the contact for this. No account is needed. You may pass the link on to the colleague who knows; it works until ${p.until}.`,
    },
  },
  nl: {
    greeting: (p) => `Hallo ${p.name},`,
    linkHere: '[persoonlijke link]',
    reminder: { subject: (p) => `Herinnering: ${p.subject}`, text: (p) => `Dit is gevraagd op ${p.date}; er is nog geen antwoord.` },
    owner: {
      subjectOne: (p) => `Wat weet u van ${p.supplier}?`,
      subjectMany: (p, f) => `Wat weet u van deze ${f.number(p.n)} leveranciers?`,
      intro: (p) => `${p.name} zoekt voor ${p.client} uit hoeveel er van leveranciers afhangt, en heeft iemand nodig die weet hoe het er in de praktijk aan toe gaat.`,
      about: 'Het gaat om',
      more: (p, f) => `en nog ${f.number(p.n)}`,
      note: (p) => `${p.name} schrijft:`,
      how: 'Het zijn korte vragen met antwoorden om uit te kiezen. ‘Weet ik niet’ is ook een goed antwoord. Weet een ander het beter? Dat kunt u op de pagina aangeven.',
      due: (p) => `Wilt u uiterlijk ${p.date} antwoorden?`,
      open: 'Vragen beantwoorden',
      why: (p) => `U krijgt deze mail omdat ${p.name} van ${p.client} u heeft gekozen. Een account is niet nodig. De link werkt tot en met ${p.until}; wie hem heeft kan antwoorden, dus stuur hem niet naar buiten door.`,
    },
    affected: {
      greeting: (p) => `Geachte ${p.name},`,
      subject: (p) => `${p.client} vraagt: ${p.title}`,
      intro: (p) => `${p.client} vraagt ${p.supplier} als leverancier om te laten weten of u geraakt bent.`,
      due: (p) => `Wilt u antwoorden vóór ${p.when}? ‘Wordt onderzocht’ is ook een antwoord.`,
      choices: 'U kunt antwoorden: niet geraakt, geraakt of wordt onderzocht. Het antwoord kunt u wijzigen tot de vraag is afgesloten.',
      open: 'Antwoorden',
      contact: 'Vragen hierover',
      facts: { client: 'Klant', person: 'Contactpersoon', phone: 'Telefoon', email: 'E-mail' },
      why: (p) => `U krijgt deze mail omdat ${p.client} u hiervoor als contactpersoon kent. Een account is niet nodig. U mag de link doorsturen naar de collega die het weet; hij werkt tot en met ${p.until}.`,
    },
  },
});
