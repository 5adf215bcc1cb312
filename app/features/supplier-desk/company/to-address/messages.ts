import { defineMessages } from '#app/platform/messages/define-messages.ts';

export const questionsToAddressMessages = defineMessages({
  en: {
    title: 'Also asked of you',
    lead: (p: { email: string }) => `These questions went to ${p.email}, and no company has taken them on yet. Open one to answer it, or to say which company it is about.`,
    by: (p: { date: string }) => `by ${p.date}`,
    knownAs: (p: { name: string }) => `about ${p.name}`,
    waiting: 'waits for your answer',
    answered: 'answered',
  },
  nl: {
    title: 'Ook aan u gevraagd',
    lead: (p) => `Deze vragen gingen naar ${p.email}; er hoort nog geen bedrijf bij. Open er een om te antwoorden, of om te zeggen over welk bedrijf het gaat.`,
    by: (p) => `uiterlijk ${p.date}`,
    knownAs: (p) => `over ${p.name}`,
    waiting: 'wacht op uw antwoord',
    answered: 'beantwoord',
  },
});
