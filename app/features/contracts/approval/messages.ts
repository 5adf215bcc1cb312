import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** The page of whoever decides whether a contract may ask less than needed. */
export const approvalMessages = defineMessages({
  en: {
    title: (p: { reference: string }) => `May contract ${p.reference} ask less than needed?`,
    lead: 'You decide as a member who may approve. Refusing takes a reason.',
    asks: 'It asks',
    reason: 'Reason given',
    askedBy: 'Asked by',
    note: 'Your note',
    noteHelp: 'Needed when you do not approve.',
    approve: 'Approve',
    refuse: 'Do not approve',
    approved: 'Approved. It can go to the supplier.',
    refused: 'Not approved.',
    nothing: 'Nothing waits for approval here.',
    back: 'Back to the contract',
  },
  nl: {
    title: (p) => `Mag contract ${p.reference} minder vragen dan nodig?`,
    lead: 'U beslist als lid dat mag goedkeuren. Voor een weigering is een reden nodig.',
    asks: 'Het vraagt',
    reason: 'Opgegeven reden',
    askedBy: 'Gevraagd door',
    note: 'Uw toelichting',
    noteHelp: 'Nodig als u het niet goedkeurt.',
    approve: 'Goedkeuren',
    refuse: 'Niet goedkeuren',
    approved: 'Goedgekeurd. Het kan naar de leverancier.',
    refused: 'Niet goedgekeurd.',
    nothing: 'Hier wacht niets op goedkeuring.',
    back: 'Terug naar het contract',
  },
});
