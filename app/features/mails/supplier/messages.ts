import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

export const supplierMailMessages = defineMessages({
  en: {
    title: 'Mails and reminders',
    columns: { subject: 'Subject', to: 'To', when: 'Made', state: 'State' },
    none: 'Nothing was mailed about this supplier yet.',
    last: (p: { n: number }, f: Format) => `The last ${f.number(p.n)}. All of them stand under Mails.`,
  },
  nl: {
    title: 'Mails en herinneringen',
    columns: { subject: 'Onderwerp', to: 'Aan', when: 'Gemaakt', state: 'Stand' },
    none: 'Over deze leverancier is nog niets gemaild.',
    last: (p, f) => `De laatste ${f.number(p.n)}. Alle mails staan onder Mails.`,
  },
});
