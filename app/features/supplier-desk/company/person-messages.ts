import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** What colleagues and account share. */
export const companyPersonMessages = defineMessages({
  en: {
    languages: { nl: 'Nederlands', en: 'English' },
    proof: 'First show that this address is yours',
    proofText: 'You came in with a link. To change anything about people or the account, ask for a code at the address that the mail was sent to.',
    proofDo: 'Continue with a code',
  },
  nl: {
    languages: { nl: 'Nederlands', en: 'English' },
    proof: 'Laat eerst zien dat dit adres van u is',
    proofText: 'U bent hier via een link gekomen. Wilt u iets aan mensen of aan het account wijzigen, vraag dan een code aan op het adres waar de mail heen ging.',
    proofDo: 'Verder met een code',
  },
});
