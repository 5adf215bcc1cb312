import { defineMessages } from '#app/platform/messages/define-messages.ts';

type Client = { client: string };

/** What became of an answer; only the server says it. */
export const contractOutcomeMessages = defineMessages({
  en: {
    thanks: {
      accepted: (p: Client) => `Thank you. ${p.client} knows that you accept it.`,
      other_date: (p: Client) => `Thank you. ${p.client} will say whether this date is possible.`,
      refused: (p: Client) => `Thank you. ${p.client} knows that you refuse it, and why.`,
    },
    changed: 'What the contract asks was changed meanwhile, or answered already. Look again.',
    problems: { why: 'Say in a few words why.', same: 'This is the date that was asked. Accept it, or name another one.' },
  },
  nl: {
    thanks: {
      accepted: (p) => `Dank u wel. ${p.client} weet dat u akkoord gaat.`,
      other_date: (p) => `Dank u wel. ${p.client} laat weten of deze datum kan.`,
      refused: (p) => `Dank u wel. ${p.client} weet dat u weigert, en waarom.`,
    },
    changed: 'Wat het contract vraagt is intussen gewijzigd of al beantwoord. Kijk nog eens.',
    problems: { why: 'Zeg in een paar woorden waarom.', same: 'Dit is de datum die gevraagd is. Ga akkoord, of noem een andere.' },
  },
});
