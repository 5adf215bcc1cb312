import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** What stands around every page of a company. */
export const companyMessages = defineMessages({
  en: {
    back: 'Back to the overview',
    nav: { label: 'Company', home: 'Overview', colleagues: 'Colleagues', account: 'Account', other: 'Other company' },
  },
  nl: {
    back: 'Terug naar het overzicht',
    nav: { label: 'Bedrijf', home: 'Overzicht', colleagues: 'Collega’s', account: 'Account', other: 'Ander bedrijf' },
  },
});
