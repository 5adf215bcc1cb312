import { defineMessages } from '#app/platform/messages/define-messages.ts';

export const storyMessages = defineMessages({
  en: {
    title: 'The whole story',
    none: 'Nothing was recorded yet.',
    beforeThat: 'Nothing was recorded before that.',
    begins: 'This is how it began.',
    earlier: 'What happened before',
    latest: 'Back to the latest',
    inTrail: 'In the audit trail',
  },
  nl: {
    title: 'Het hele verhaal',
    none: 'Er is nog niets vastgelegd.',
    beforeThat: 'Daarvoor is niets vastgelegd.',
    begins: 'Zo is het begonnen.',
    earlier: 'Wat eerder gebeurde',
    latest: 'Terug naar het laatste',
    inTrail: 'In het logboek',
  },
});
