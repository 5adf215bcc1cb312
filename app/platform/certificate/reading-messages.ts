import { defineMessages } from '../messages/define-messages.ts';
import type { Format } from '../messages/format.ts';

/** What a form says of the document that was chosen in it. */
export const readingMessages = defineMessages({
  en: {
    reading: 'The document is being read…',
    filled: (p: { fields: string[] }, f: Format) => `Read from the document and filled in: ${f.list(p.fields)}. Check it before you send.`,
    nothing: 'Nothing could be read from the document: type over what it says.',
    fields: { scheme: 'scheme', level: 'level', holderName: 'holder', holderKvkNumber: 'KvK number', issuer: 'issuer', certificateNumber: 'number', validFrom: 'first day', validUntil: 'last day', scopeText: 'scope' },
  },
  nl: {
    reading: 'Het document wordt gelezen…',
    filled: (p, f) => `Uit het document gelezen en ingevuld: ${f.list(p.fields)}. Controleer het voordat u verstuurt.`,
    nothing: 'Uit het document was niets te lezen: neem over wat erop staat.',
    fields: { scheme: 'regeling', level: 'niveau', holderName: 'houder', holderKvkNumber: 'KvK-nummer', issuer: 'instelling', certificateNumber: 'nummer', validFrom: 'eerste dag', validUntil: 'laatste dag', scopeText: 'scope' },
  },
});
