import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** Only the server says it. */
export const accountOutcomeMessages = defineMessages({
  en: {
    saved: 'Saved.',
    passwordSaved: 'The password is kept.',
    wrongCode: 'This is not the code, or it is no longer valid. Check it, or ask for another one.',
    deleted: 'Your account is being deleted. A mail confirms it.',
  },
  nl: {
    saved: 'Opgeslagen.',
    passwordSaved: 'Het wachtwoord is bewaard.',
    wrongCode: 'Dit is niet de code, of hij is niet meer geldig. Kijk hem na, of vraag een nieuwe aan.',
    deleted: 'Uw account wordt verwijderd. U krijgt een mail ter bevestiging.',
  },
});
