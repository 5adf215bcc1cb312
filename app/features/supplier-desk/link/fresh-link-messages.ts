import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** The answer to a request for a fresh link. */
export const freshLinkMessages = defineMessages({
  en: {
    asked: 'Thank you',
    askedText: 'If this link was ours and its question still stands, a fresh one is on its way to the address that the first mail was sent to. Did nothing arrive within an hour? Call the contact person in that mail.',
  },
  nl: {
    asked: 'Dank u wel',
    askedText: 'Was deze link van ons en staat de vraag nog open, dan is er een nieuwe onderweg naar het adres waar de eerste mail heen ging. Is er na een uur niets aangekomen? Bel dan de contactpersoon uit die mail.',
  },
});
