import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** What colleagues and account share. */
export const companyPersonMessages = defineMessages({
  en: {
    languages: { nl: 'Nederlands', en: 'English' },
    proof: 'First show that this address is yours',
    proofText: 'You came in by sharing a certificate with a link. To add or remove people, ask for a code at the address that the mail was sent to.',
    proofDo: 'Continue with a code',
  },
  nl: {
    languages: { nl: 'Nederlands', en: 'English' },
    proof: 'Laat eerst zien dat dit adres van u is',
    proofText: 'U bent hier doordat u via een link een certificaat deelde. Wilt u mensen toevoegen of verwijderen, vraag dan een code aan op het adres waar de mail heen ging.',
    proofDo: 'Verder met een code',
  },
});
