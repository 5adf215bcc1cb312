import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** The way to the report, on the page that a link opens. */
export const incidentDoorMessages = defineMessages({
  en: {
    title: 'Report an incident',
    text: 'Something is wrong with you that may hit this client: a cyber attack, an outage, a leak.',
  },
  nl: {
    title: 'Een incident melden',
    text: 'Er is bij u iets mis dat deze klant kan raken: een cyberaanval, een storing, een lek.',
  },
});
