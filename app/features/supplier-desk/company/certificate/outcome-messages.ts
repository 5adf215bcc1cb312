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
    documentGone: 'This document is no longer kept here. What the certificate says, and who saw it, stays.',
    saved: 'The certificate is kept. The clients that you ticked can now see it.',
  },
  nl: {
    stopped: (p) => `${p.client} ziet dit certificaat niet meer.`,
    shared: 'Dank u wel. De klanten die u aanvinkte, kunnen het nu zien.',
    noneTicked: 'Er is niets gedeeld: er was geen klant aangevinkt.',
    documentGone: 'Dit document wordt hier niet meer bewaard. Wat het certificaat zegt, en wie het zag, blijft staan.',
    saved: 'Het certificaat is bewaard. De klanten die u aanvinkte, kunnen het nu zien.',
  },
});
