import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** What became of a mail, wherever one is shown. */
export const mailStateMessages = defineMessages({
  en: {
    states: { sent: 'Sent', waiting: 'Still to be sent', failed: 'Not delivered', bounced: 'Came back' },
    keptHere: 'Kept here',
  },
  nl: {
    states: { sent: 'Verstuurd', waiting: 'Moet nog weg', failed: 'Niet bezorgd', bounced: 'Teruggekomen' },
    keptHere: 'Hier bewaard',
  },
});
