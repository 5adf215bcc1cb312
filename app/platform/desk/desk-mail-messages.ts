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
    begun: {
      subject: (p: { company: string }) => `Your overview for ${p.company}`,
      greeting: (p: { name: string }) => `Dear ${p.name},`,
      text: (p: { company: string; client: string }) => `You now have an overview for ${p.company} in Ketenmark, begun with your answer to ${p.client}. When another client asks, you tell it there what you told before, or share your certificate. No client sees whom else you supply.`,
      open: 'Open the overview',
      how: (p: { email: string }) => `You need no password: on the page, ask for a code at ${p.email}.`,
      notYou: 'Was it not you who began it? Then somebody did who has the link from your mail. Ask for a code once: that ends the access of everybody who came in by the link.',
    },
    deleted: {
      subject: 'Your account has been deleted',
      greeting: (p: { name: string }) => `Dear ${p.name},`,
      text: 'Your account for the overview of certificates in Ketenmark has been deleted: your name, this address, your password and where you were signed in. What your company shared with clients, and you did not take back, stays shared; what you told clients stays with them.',
      left: (p: { companies: readonly string[]; email: string }, f: Format) => `Nobody has the overview of ${f.list([...p.companies])} now. Do you want it back? Ask for a code at ${p.email} on the page where you always came in. We keep only an unreadable fingerprint of this address for that; nobody else can use it.`,
      notYou: 'Did you not do this? Then somebody can read your mail: the account was deleted with a code that we sent to this address.',
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
    begun: {
      subject: (p) => `Uw overzicht voor ${p.company}`,
      greeting: (p) => `Beste ${p.name},`,
      text: (p) => `U hebt nu in Ketenmark een overzicht voor ${p.company}, begonnen met uw antwoord aan ${p.client}. Vraagt een andere klant iets, dan meldt u daar hetzelfde of deelt u uw certificaat. Geen klant ziet aan wie u verder levert.`,
      open: 'Overzicht openen',
      how: (p) => `U hebt geen wachtwoord nodig: vraag op de pagina een code aan op ${p.email}.`,
      notYou: 'Bent u hier niet zelf mee begonnen? Dan deed iemand het die de link uit uw mail heeft. Vraag één keer een code aan: daarmee vervalt de toegang van iedereen die via de link binnenkwam.',
    },
    deleted: {
      subject: 'Uw account is verwijderd',
      greeting: (p) => `Beste ${p.name},`,
      text: 'Uw account voor het overzicht van certificaten in Ketenmark is verwijderd: uw naam, dit adres, uw wachtwoord en waar u was aangemeld. Wat uw bedrijf met klanten deelde en u niet terugnam, blijft gedeeld; wat u klanten meldde, blijft bij hen.',
      left: (p, f) => `Het overzicht van ${f.list([...p.companies])} heeft nu niemand meer. Wilt u het terug? Vraag dan een code aan op ${p.email}, op de pagina waar u altijd binnenkwam. Daarvoor bewaren wij alleen een onleesbare vingerafdruk van dit adres; niemand anders kan die gebruiken.`,
      notYou: 'Hebt u dit niet gedaan? Dan kan iemand anders bij uw mail: het account is verwijderd met een code die wij naar dit adres stuurden.',
    },
    passedOn: {
      subject: (p) => `De vraag van ${p.client} is doorgegeven`,
      greeting: (p) => `Beste ${p.name},`,
      text: (p) => `${p.by} heeft de vraag van ${p.client} doorgegeven aan ${p.to}. Herinneringen gaan vanaf nu daarheen; uw eigen link blijft werken. ${p.client} ziet dat de vraag is doorgegeven.`,
      notYou: 'Was dat niet de bedoeling? Antwoord dan met uw eigen link, of bel de contactpersoon uit de eerste mail.',
    },
  },
});
