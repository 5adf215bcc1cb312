import { defineMessages } from '#app/platform/messages/define-messages.ts';

export const contractPageMessages = defineMessages({
  en: { edit: 'Edit', facts: 'The contract' },
  nl: { edit: 'Wijzigen', facts: 'Het contract' },
});
