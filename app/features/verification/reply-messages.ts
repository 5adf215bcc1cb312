import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** What is answered to a posted judgement. */
export const verificationReplies = defineMessages({
  en: {
    recorded: { accept: 'Accepted. Coverage has been brought up to date.', acceptFor: 'Accepted by decision. Coverage has been brought up to date.', refuse: 'Refused, with your reason.' },
    problems: {
      services: 'Tick at least one supplied service, or refuse the certificate.',
      reason: 'Say why.',
      level: 'Choose the level.',
      until: 'Enter the last day of the acceptance.',
      untilTooLate: (p: { until: string }) => `The proof itself ends on ${p.until}.`,
      untilPast: 'This day has passed.',
      approval: 'Only members with the approving right accept other proof for a level.',
      gone: 'This proof has been taken away in the meantime.',
      stranger: 'This service is not one of this supplier’s.',
    },
  },
  nl: {
    recorded: { accept: 'Geaccepteerd. De dekking is bijgewerkt.', acceptFor: 'Bij besluit geaccepteerd. De dekking is bijgewerkt.', refuse: 'Afgewezen, met uw reden.' },
    problems: {
      services: 'Vink ten minste één geleverde dienst aan, of wijs het certificaat af.',
      reason: 'Zeg waarom.',
      level: 'Kies het niveau.',
      until: 'Vul de laatste dag van de acceptatie in.',
      untilTooLate: (p) => `Het bewijs zelf loopt tot en met ${p.until}.`,
      untilPast: 'Deze dag is voorbij.',
      approval: 'Alleen leden met het recht om goed te keuren accepteren ander bewijs voor een niveau.',
      gone: 'Dit bewijs is intussen weggehaald.',
      stranger: 'Deze dienst hoort niet bij deze leverancier.',
    },
  },
});
