import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** Taking a certificate along to a client who runs the portal elsewhere. */
export const certificateFileMessages = defineMessages({
  en: {
    trigger: 'Take along as a signed file',
    what: 'For a client who runs its own Ketenmark elsewhere. What you shared here counts once for all clients on this installation, and no further: each organisation may run one of its own. This file bridges them. Give it to that client together with your document; it checks the signature and verifies the certificate itself.',
    inIt: (p: { address: string }) => `In it: what the certificate says, a fingerprint of your document, your name, today’s date, and the address of this installation (${p.address}). Not in it: which clients you have here.`,
    fingerprint: 'The client may ask you to read out by which key it is signed:',
    until: (p: { days: string }) => `The file can be taken in for ${p.days} days. You can take a fresh one at any time.`,
    name: 'Your name',
    take: 'Download the file',
  },
  nl: {
    trigger: 'Meenemen als ondertekend bestand',
    what: 'Voor een klant die zelf elders Ketenmark draait. Wat u hier deelt, geldt in één keer voor alle klanten op deze installatie, en niet verder: een organisatie kan er ook een van zichzelf hebben. Dit bestand slaat de brug. Geef het die klant samen met uw document; de klant controleert de handtekening en beoordeelt het certificaat zelf.',
    inIt: (p) => `Erin staat: wat het certificaat zegt, een vingerafdruk van uw document, uw naam, de datum van vandaag en het adres van deze installatie (${p.address}). Niet erin: welke klanten u hier hebt.`,
    fingerprint: 'De klant kan u vragen voor te lezen met welke sleutel het is ondertekend:',
    until: (p) => `Het bestand kan ${p.days} dagen worden ingelezen. U kunt altijd een nieuw bestand meenemen.`,
    name: 'Uw naam',
    take: 'Bestand downloaden',
  },
});
