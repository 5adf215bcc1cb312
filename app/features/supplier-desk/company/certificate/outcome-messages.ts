import { defineMessages } from '#app/platform/messages/define-messages.ts';

interface Client {
  client: string;
}

/** Only the server says it. */
export const certificateOutcomeMessages = defineMessages({
  en: {
    stopped: (p: Client) => `${p.client} no longer sees this certificate.`,
    shared: 'Thank you. The clients that you ticked can now see it.',
    noneTicked: 'Nothing was shared: no client was ticked.',
    saved: 'The certificate is kept. The clients that you ticked can now see it.',
  },
  nl: {
    stopped: (p) => `${p.client} ziet dit certificaat niet meer.`,
    shared: 'Dank u wel. De klanten die u aanvinkte, kunnen het nu zien.',
    noneTicked: 'Er is niets gedeeld: er was geen klant aangevinkt.',
    saved: 'Het certificaat is bewaard. De klanten die u aanvinkte, kunnen het nu zien.',
  },
});
