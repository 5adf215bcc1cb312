import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** Why nothing was shared, or that a client was added; only the server says it. */
export const offerOutcomeMessages = defineMessages({
  en: {
    joined: (p: { client: string }) => `${p.client} now stands in your overview.`,
    joinedAndTold: (p: { client: string }) => `${p.client} now stands in your overview, and hears in a moment what your other clients know.`,
    known: 'This client stands in your overview already.',
    nothing: 'Nothing was shared. Tick at least one certificate.',
    unconfirmed: 'Nothing was shared. Tick that your company is meant, or answer for the other company below.',
  },
  nl: {
    joined: (p) => `${p.client} staat nu in uw overzicht.`,
    joinedAndTold: (p) => `${p.client} staat nu in uw overzicht, en hoort zo meteen wat uw andere klanten al weten.`,
    known: 'Deze klant staat al in uw overzicht.',
    nothing: 'Er is niets gedeeld. Vink ten minste één certificaat aan.',
    unconfirmed: 'Er is niets gedeeld. Vink aan dat het om uw bedrijf gaat, of antwoord hieronder voor het andere bedrijf.',
  },
});
