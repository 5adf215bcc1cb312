import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

/** The list of proofs that wait, on the screen and as a file. */
export const queueMessages = defineMessages({
  en: {
    begin: 'Begin with the oldest',
    file: 'verification',
    difference: 'Difference',
    validFrom: 'Valid from',
    from: 'Came in',
    lead: (p: { n: number }, f: Format) => f.plural(p.n, { one: 'One proof waits for your judgement.', other: `${f.number(p.n)} proofs wait for your judgement, the oldest first.` }),
    emptyTitle: 'Nothing waits for verification',
    empty: 'When a supplier shares a certificate, or somebody enters one, it stands here until a person has judged it.',
    caption: 'Proofs that wait for verification',
    supplier: 'Supplier',
    proof: 'Proof',
    holder: 'Holder',
    validUntil: 'Valid until',
    received: 'Received',
    otherHolder: 'other name',
  },
  nl: {
    begin: 'Begin bij het oudste',
    file: 'controle',
    difference: 'Verschil',
    validFrom: 'Geldig vanaf',
    from: 'Binnengekomen',
    lead: (p, f) => f.plural(p.n, { one: 'Eén bewijs wacht op uw oordeel.', other: `${f.number(p.n)} bewijzen wachten op uw oordeel, het oudste eerst.` }),
    emptyTitle: 'Er wacht niets op controle',
    empty: 'Deelt een leverancier een certificaat, of voert iemand er een in, dan staat het hier tot iemand het heeft beoordeeld.',
    caption: 'Bewijzen die op controle wachten',
    supplier: 'Leverancier',
    proof: 'Bewijs',
    holder: 'Houder',
    validUntil: 'Geldig tot en met',
    received: 'Ontvangen',
    otherHolder: 'andere naam',
  },
});
