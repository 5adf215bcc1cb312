import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

export const accountMessages = defineMessages({
  en: {
    title: 'Account',
    lead: (p: { email: string }) => `For ${p.email}.`,
    name: 'Your name',
    nameHelp: 'Clients see it beside what you share.',
    language: 'Language of pages and mails',
    save: 'Save',
    password: 'Password',
    passwordLead: 'Not needed: a code by mail always works. With a password you come in without waiting for a mail.',
    hasPassword: 'You have a password. A new one replaces it and signs you out everywhere else.',
    newPassword: 'New password',
    passwordHelp: (p: { min: number }, f: Format) => `At least ${f.number(p.min)} characters; a few words in a row are easiest to remember.`,
    passwordDo: 'Keep this password',
    signOut: 'Sign out',
  },
  nl: {
    title: 'Account',
    lead: (p) => `Voor ${p.email}.`,
    name: 'Uw naam',
    nameHelp: 'Klanten zien die bij wat u deelt.',
    language: 'Taal van pagina’s en mails',
    save: 'Opslaan',
    password: 'Wachtwoord',
    passwordLead: 'Niet nodig: een code per mail werkt altijd. Met een wachtwoord hoeft u niet op een mail te wachten.',
    hasPassword: 'U hebt een wachtwoord. Een nieuw wachtwoord vervangt het en meldt u overal elders af.',
    newPassword: 'Nieuw wachtwoord',
    passwordHelp: (p, f) => `Minstens ${f.number(p.min)} tekens; een paar woorden achter elkaar onthoudt u het makkelijkst.`,
    passwordDo: 'Wachtwoord bewaren',
    signOut: 'Afmelden',
  },
});
