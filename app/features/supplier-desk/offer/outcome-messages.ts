import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** Why nothing was shared; only the server says it. */
export const offerOutcomeMessages = defineMessages({
  en: {
    nothing: 'Nothing was shared. Tick at least one certificate.',
    unconfirmed: 'Nothing was shared. Tick that your company is meant, or answer for the other company below.',
  },
  nl: {
    nothing: 'Er is niets gedeeld. Vink ten minste één certificaat aan.',
    unconfirmed: 'Er is niets gedeeld. Vink aan dat het om uw bedrijf gaat, of antwoord hieronder voor het andere bedrijf.',
  },
});
