import { defineMessages } from '#app/platform/messages/define-messages.ts';

export const colleagueMessages = defineMessages({
  en: {
    title: 'Colleagues',
    lead: 'Whoever stands here sees all certificates and clients of the company, and may share for it.',
    you: 'you',
    since: (p: { date: string }) => `since ${p.date}`,
    remove: 'Remove',
    removeAsk: (p: { name: string }) => `${p.name} is out at once. What was shared stays shared.`,
    removeDo: (p: { name: string }) => `Remove ${p.name}`,
    add: 'Add a colleague',
    name: 'Name',
    email: 'E-mail address',
    language: 'Language',
    submit: 'Add',
  },
  nl: {
    title: 'Collega’s',
    lead: 'Wie hier staat, ziet alle certificaten en klanten van het bedrijf en mag namens het bedrijf delen.',
    you: 'u',
    since: (p) => `sinds ${p.date}`,
    remove: 'Verwijderen',
    removeAsk: (p) => `${p.name} kan er meteen niet meer bij. Wat gedeeld is, blijft gedeeld.`,
    removeDo: (p) => `${p.name} verwijderen`,
    add: 'Collega toevoegen',
    name: 'Naam',
    email: 'E-mailadres',
    language: 'Taal',
    submit: 'Toevoegen',
  },
});
