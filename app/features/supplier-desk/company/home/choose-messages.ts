import { defineMessages } from '#app/platform/messages/define-messages.ts';

export const chooseCompanyMessages = defineMessages({
  en: {
    title: 'Which company?',
    lead: 'You speak for several companies. They stay apart: no client learns of another, and no company of another.',
  },
  nl: {
    title: 'Welk bedrijf?',
    lead: 'U spreekt voor meer dan één bedrijf. Ze blijven gescheiden: geen klant hoort van een andere klant, en geen bedrijf van een ander bedrijf.',
  },
});
