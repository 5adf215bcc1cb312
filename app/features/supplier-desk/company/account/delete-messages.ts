import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

export const deleteMessages = defineMessages({
  en: {
    title: 'Delete this account',
    goes: 'Gone for good: your name, your address, your password, where you are signed in, and that you speak for a company.',
    stays: 'Stays: the company, its certificates and what it shares. In its log stays what was done, without your name.',
    clients: 'Stays with your clients: what you told them, with the name that you gave. Ask them if you want that erased.',
    ask: 'Mail me a code to delete it',
    code: 'Code',
    codeHelp: (p: { email: string; minutes: number }, f: Format) => `On its way to ${p.email}. Works in this browser only, for ${f.number(p.minutes)} minutes.`,
    submit: 'Delete my account for good',
    again: 'Ask for another code, or keep the account',
  },
  nl: {
    title: 'Account verwijderen',
    goes: 'Voorgoed weg: uw naam, uw adres, uw wachtwoord, waar u bent aangemeld, en dat u voor een bedrijf spreekt.',
    stays: 'Blijft: het bedrijf, de certificaten en wat er gedeeld wordt. In het logboek blijft staan wat er gedaan is, zonder uw naam.',
    clients: 'Blijft bij uw klanten: wat u hun meldde, met de naam die u opgaf. Wilt u dat ook weg, vraag het hun.',
    ask: 'Mail mij een code om te verwijderen',
    code: 'Code',
    codeHelp: (p, f) => `Onderweg naar ${p.email}. Werkt alleen in deze browser, ${f.number(p.minutes)} minuten lang.`,
    submit: 'Mijn account voorgoed verwijderen',
    again: 'Nieuwe code aanvragen, of het account toch houden',
  },
});
