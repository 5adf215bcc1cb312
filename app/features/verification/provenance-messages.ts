import { defineMessages } from '#app/platform/messages/define-messages.ts';

export const provenanceMessages = defineMessages({
  en: {
    from: {
      shared: (p: { date: string }) => `shared by the supplier on ${p.date}`,
      own: (p: { by: string | null; date: string }) => `entered by ${p.by ?? 'us'} on ${p.date}`,
      signedFile: (p: { installation: string; by: string | null; date: string }) => `signed file of ${p.installation}, taken in by ${p.by ?? 'us'} on ${p.date}`,
    },
    title: 'It came as a signed file',
    text: (p: { installation: string; name: string; taken: string; imported: string; by: string | null }) => `Signed on ${p.installation}, taken along by ${p.name} on ${p.taken}, taken in here on ${p.imported}${p.by ? ` by ${p.by}` : ''}. The signature held: nothing was changed on the way. Whether the certificate is genuine it does not say; judge it as every other.`,
    key: (p: { fingerprint: string }) => `Fingerprint of the key: ${p.fingerprint}`,
  },
  nl: {
    from: {
      shared: (p) => `gedeeld door de leverancier op ${p.date}`,
      own: (p) => `ingevoerd door ${p.by ?? 'ons'} op ${p.date}`,
      signedFile: (p) => `ondertekend bestand van ${p.installation}, ingelezen door ${p.by ?? 'ons'} op ${p.date}`,
    },
    title: 'Dit kwam als ondertekend bestand',
    text: (p) => `Ondertekend op ${p.installation}, meegenomen door ${p.name} op ${p.taken}, hier ingelezen op ${p.imported}${p.by ? ` door ${p.by}` : ''}. De handtekening klopte: onderweg is er niets veranderd. Of het certificaat echt is, zegt die niet; beoordeel het als elk ander.`,
    key: (p) => `Vingerafdruk van de sleutel: ${p.fingerprint}`,
  },
});
