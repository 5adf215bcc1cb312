import { defineMessages } from '#app/platform/messages/define-messages.ts';

export const storyMessages = defineMessages({
  en: { title: 'What happened', none: 'Nothing was recorded yet.', whole: 'The whole story' },
  nl: { title: 'Wat er gebeurde', none: 'Er is nog niets vastgelegd.', whole: 'Het hele verhaal' },
});
