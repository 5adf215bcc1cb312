import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** What was asked of whom and what came of it, wherever a question is shown. */
export const questionItemMessages = defineMessages({
  en: {
    askOwner: 'Ask a colleague',
    askAffected: 'Ask: are you affected?',
    closed: 'Closed',
    due: (p: { when: string }) => `Answer before ${p.when}`,
    states: {
      unsent: 'Mail is on its way',
      not_sent: 'Not asked',
      silent: 'No answer yet',
      overdue: 'No answer, overdue',
      passed_on: 'Passed on',
      revoked: 'Taken back',
      to_decide: 'Differs: decide',
      answered: 'Answered',
    },
    verdicts: { affected: 'Affected', under_investigation: 'Under investigation', not_affected: 'Not affected' },
    given: (p: { by: string; when: string }) => `${p.by}, ${p.when}`,
  },
  nl: {
    askOwner: 'Collega vragen',
    askAffected: 'Vragen: bent u geraakt?',
    closed: 'Afgesloten',
    due: (p) => `Antwoord vóór ${p.when}`,
    states: {
      unsent: 'Mail is onderweg',
      not_sent: 'Niet gevraagd',
      silent: 'Nog geen antwoord',
      overdue: 'Geen antwoord, te laat',
      passed_on: 'Doorverwezen',
      revoked: 'Ingetrokken',
      to_decide: 'Wijkt af: beslis',
      answered: 'Beantwoord',
    },
    verdicts: { affected: 'Geraakt', under_investigation: 'Wordt onderzocht', not_affected: 'Niet geraakt' },
    given: (p) => `${p.by}, ${p.when}`,
  },
});
