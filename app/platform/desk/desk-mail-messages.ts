import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

export const deskMailMessages = defineMessages({
  en: {
    code: {
      subject: (p: { code: string }) => `Your code: ${p.code}`,
      greeting: (p: { name: string }) => `Dear ${p.name},`,
      text: (p: { minutes: number }, f: Format) => `Type this code in the page where you asked for it. It works there only, once, for ${f.number(p.minutes)} minutes.`,
      notYou: 'Did you not ask for it? Then do nothing: without the code nobody gets in. Never give it to somebody who calls you.',
    },
    colleague: {
      subject: (p: { company: string }) => `You can now see the certificates of ${p.company}`,
      greeting: (p: { name: string }) => `Dear ${p.name},`,
      text: (p: { by: string; company: string }) => `${p.by} added you to the overview of ${p.company} in Ketenmark. There you see which certificates your company has, which clients ask for them and what they thought of them.`,
      open: 'Open the overview',
      how: (p: { email: string }) => `You need no password: on the page, ask for a code at ${p.email}.`,
      notYou: 'Do you not work there? Then do nothing, or tell who added you.',
    },
    passedOn: {
      subject: (p: { client: string }) => `The question of ${p.client} was passed on`,
      greeting: (p: { name: string }) => `Dear ${p.name},`,
      text: (p: { by: string; to: string; client: string }) => `${p.by} passed the question of ${p.client} on to ${p.to}. Reminders go there from now on; your own link keeps working. ${p.client} sees that it was passed on.`,
      notYou: 'Was that not meant to happen? Then answer with your own link, or call the contact person in the first mail.',
    },
  },
  nl: {
    code: {
      subject: (p) => `Uw code: ${p.code}`,
      greeting: (p) => `Beste ${p.name},`,
      text: (p, f) => `Vul deze code in op de pagina waar u erom vroeg. Hij werkt alleen daar, één keer, en ${f.number(p.minutes)} minuten lang.`,
      notYou: 'Hebt u er niet om gevraagd? Dan hoeft u niets te doen: zonder de code komt niemand binnen. Geef hem nooit aan iemand die u belt.',
    },
    colleague: {
      subject: (p) => `U ziet nu de certificaten van ${p.company}`,
      greeting: (p) => `Beste ${p.name},`,
      text: (p) => `${p.by} heeft u toegevoegd aan het overzicht van ${p.company} in Ketenmark. Daar staat welke certificaten uw bedrijf heeft, welke klanten erom vragen en wat zij ervan vonden.`,
      open: 'Overzicht openen',
      how: (p) => `U hebt geen wachtwoord nodig: vraag op de pagina een code aan op ${p.email}.`,
      notYou: 'Werkt u daar niet? Dan hoeft u niets te doen. U kunt het ook melden bij wie u toevoegde.',
    },
    passedOn: {
      subject: (p) => `De vraag van ${p.client} is doorgegeven`,
      greeting: (p) => `Beste ${p.name},`,
      text: (p) => `${p.by} heeft de vraag van ${p.client} doorgegeven aan ${p.to}. Herinneringen gaan vanaf nu daarheen; uw eigen link blijft werken. ${p.client} ziet dat de vraag is doorgegeven.`,
      notYou: 'Was dat niet de bedoeling? Antwoord dan met uw eigen link, of bel de contactpersoon uit de eerste mail.',
    },
  },
});
