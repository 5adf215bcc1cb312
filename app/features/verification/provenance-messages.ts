import { defineMessages } from '#app/platform/messages/define-messages.ts';

export const provenanceMessages = defineMessages({
  en: {
    title: 'It came as a signed file',
    text: (p: { installation: string; name: string; taken: string; imported: string }) => `Signed on ${p.installation}, taken along by ${p.name} on ${p.taken}, taken in here on ${p.imported}. The signature held: nothing was changed on the way. Whether the certificate is genuine it does not say; judge it as every other.`,
    key: (p: { fingerprint: string }) => `Fingerprint of the key: ${p.fingerprint}`,
  },
  nl: {
    title: 'Dit kwam als ondertekend bestand',
    text: (p) => `Ondertekend op ${p.installation}, meegenomen door ${p.name} op ${p.taken}, hier ingelezen op ${p.imported}. De handtekening klopte: onderweg is er niets veranderd. Of het certificaat echt is, zegt die niet; beoordeel het als elk ander.`,
    key: (p) => `Vingerafdruk van de sleutel: ${p.fingerprint}`,
  },
});
