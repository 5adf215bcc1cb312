import { defineMessages } from '#app/platform/messages/define-messages.ts';

interface Client {
  client: string;
}

/** What several pages of a link say. */
export const deskMessages = defineMessages({
  en: {
    pageTitle: (p: Client) => `Request from ${p.client}`,
    back: 'Back to the request',
    answeredBy: 'Your name',
  },
  nl: {
    pageTitle: (p) => `Vraag van ${p.client}`,
    back: 'Terug naar de vraag',
    answeredBy: 'Uw naam',
  },
});
