import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** What a contract asks, in the few words of a list. */
export const requirementMarkMessages = defineMessages({
  en: {
    states: { proposed: 'Proposed', sent: 'Waiting for the supplier', countered: 'Supplier names another date', agreed: 'Agreed', refused: 'Refused' },
    standings: {
      enough: 'Asks enough',
      approved: 'Asks less, with approval',
      less: 'Contract asks less than needed',
      unsure: 'May ask too little',
    },
    approvalWaits: 'Waiting for approval',
    by: 'by',
    askedNothing: 'Asks nothing yet',
    askedNotNeeded: 'Needs to ask nothing',
  },
  nl: {
    states: { proposed: 'Voorgesteld', sent: 'Wacht op de leverancier', countered: 'Leverancier noemt een andere datum', agreed: 'Afgesproken', refused: 'Geweigerd' },
    standings: {
      enough: 'Vraagt genoeg',
      approved: 'Vraagt minder, met goedkeuring',
      less: 'Contract vraagt minder dan nodig',
      unsure: 'Vraagt misschien te weinig',
    },
    approvalWaits: 'Wacht op goedkeuring',
    by: 'uiterlijk',
    askedNothing: 'Vraagt nog niets',
    askedNotNeeded: 'Hoeft niets te vragen',
  },
});
