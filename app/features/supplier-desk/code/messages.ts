import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** For who has a letter with a code. */
export const codeMessages = defineMessages({
  en: {
    title: 'Open your page with the code of the letter',
    lead: 'The letter that you got holds a code of twelve letters and digits. Type it here; capitals and dashes do not matter.',
    code: 'Code',
    open: 'Open your page',
    wrong: 'This code opens nothing. Look at it once more: O, I and L do not occur in it, nor 0 and 1. An older letter may have been replaced; the letter says whom you can call.',
  },
  nl: {
    title: 'Open uw pagina met de code uit de brief',
    lead: 'In de brief die u kreeg, staat een code van twaalf letters en cijfers. Typ die hier over; hoofdletters en streepjes maken niet uit.',
    code: 'Code',
    open: 'Naar uw pagina',
    wrong: 'Deze code opent niets. Kijk hem nog eens na: O, I en L komen er niet in voor, en 0 en 1 ook niet. Misschien is er een nieuwere brief; in de brief staat wie u kunt bellen.',
  },
});
