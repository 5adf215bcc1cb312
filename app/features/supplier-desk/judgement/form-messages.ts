import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** The form to answer a judgement. */
export const judgementAnswerMessages = defineMessages({
  en: {
    formTitle: 'Answer to the judgement',
    formText: 'Your answer',
    formSubmit: 'Send the answer',
    formLead: (p: { client: string; proof: string }) => `${p.client} gets your answer beside your ${p.proof}, and answers it here.`,
  },
  nl: {
    formTitle: 'Antwoord op het oordeel',
    formText: 'Uw antwoord',
    formSubmit: 'Antwoord versturen',
    formLead: (p) => `${p.client} krijgt uw antwoord bij uw ${p.proof}, en antwoordt hier.`,
  },
});
