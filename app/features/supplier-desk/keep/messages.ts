import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** The offer to keep a desk, once something was answered. */
export const keepDeskMessages = defineMessages({
  en: {
    title: 'Keep this for your next client',
    text: 'Does another client ask the same? With an overview of your own you tell a date or share a certificate in one go. No client sees whom else you supply.',
    otherTitle: 'Is this another company of your group?',
    otherText: 'Begin an overview of its own for it. It stays apart from the one that you have open.',
    how: 'Not needed for your answer: that has been sent. No password either: later you come in with a code, mailed to the address that this question went to. Does a colleague have an overview of this company already? Ask to be added there.',
    submit: 'Begin an overview',
  },
  nl: {
    title: 'Bewaar dit voor uw volgende klant',
    text: 'Stelt een andere klant dezelfde vraag? Met een eigen overzicht meldt u een datum of deelt u een certificaat in één keer. Geen klant ziet aan wie u verder levert.',
    otherTitle: 'Gaat dit om een ander bedrijf van uw groep?',
    otherText: 'Begin daarvoor een eigen overzicht. Het blijft gescheiden van het overzicht dat u nu open hebt.',
    how: 'Voor uw antwoord is dit niet nodig: dat is al verstuurd. Een wachtwoord ook niet: later komt u binnen met een code, gemaild naar het adres waar deze vraag heen ging. Heeft een collega al een overzicht van dit bedrijf? Vraag dan om u daar toe te voegen.',
    submit: 'Overzicht beginnen',
  },
});
