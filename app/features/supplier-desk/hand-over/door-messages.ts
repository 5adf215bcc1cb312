import { defineMessages } from '#app/platform/messages/define-messages.ts';

export const handOverDoorMessages = defineMessages({
  en: {
    door: 'Not the right person?',
    doorDo: 'Pass this question on to a colleague',
  },
  nl: {
    door: 'Niet de juiste persoon?',
    doorDo: 'Geef deze vraag door aan een collega',
  },
});
