import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** Only the server says it. */
export const accountOutcomeMessages = defineMessages({
  en: {
    saved: 'Saved.',
    passwordSaved: 'The password is kept.',
  },
  nl: {
    saved: 'Opgeslagen.',
    passwordSaved: 'Het wachtwoord is bewaard.',
  },
});
