import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** Telling other clients the same, for who is at the company's desk. */
export const tellOthersMessages = defineMessages({
  en: {
    legend: 'Tell these other clients too',
    help: 'They get the same, each by itself. No client sees whom else you supply.',
  },
  nl: {
    legend: 'Meld dit ook aan deze andere klanten',
    help: 'Zij krijgen hetzelfde, ieder apart. Geen klant ziet aan wie u nog meer levert.',
  },
});
